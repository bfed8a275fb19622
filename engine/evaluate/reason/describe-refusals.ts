import type { Refusal } from "../../model/documents.ts";
import type { CompiledModule } from "../../model/module.ts";
import { describePath } from "./describe-path.ts";

// More names than this are a list to scroll through, not a reason.
const mostNames = 4;
const mostReasons = 3;

/** Everything that stops a block, as a few plain sentences: what gates it first, then the values that it waits for. */
export function describeRefusals(refusals: readonly Refusal[], module: CompiledModule): string {
  const waiting = refusals.filter((refusal) => refusal.missing && refusal.missing.length > 0);
  const others = [
    ...new Set(refusals.filter((refusal) => !waiting.includes(refusal)).map((refusal) => refusal.reason)),
  ];
  const sentences = others.slice(0, mostReasons);
  if (waiting.length > 0)
    sentences.push(
      describeWaiting(
        waiting.flatMap(({ missing }) => missing ?? []),
        module,
      ),
    );
  return sentences.join(" ");
}

function describeWaiting(paths: readonly string[], module: CompiledModule): string {
  return `Waiting for ${joinNames([...new Set(paths.map((path) => describePath(path, module)))])}.`;
}

/** `a, b and c`, and how many more there are. */
export function joinNames(names: readonly string[]): string {
  const shown = names.length > mostNames ? [...names.slice(0, mostNames), `${names.length - mostNames} more`] : names;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
