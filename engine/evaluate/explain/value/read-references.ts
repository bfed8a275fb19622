import { listItem, ownProperty } from "../../../expression/values/index.ts";
import type { Expression, Reference, Value } from "../../../model/expression.ts";
import { describePath } from "../../reason/describe-path.ts";
import type { ExplainView } from "../explain-view.ts";
import type { ReadValue } from "../explanation.ts";
import { printActual } from "./print-actual.ts";

/** The fields that an expression reads, each once, with what the claim has there. */
export function readReferences(references: readonly Reference[], view: ExplainView): readonly ReadValue[] {
  const byPath = new Map(references.map((reference) => [reference.path.join("."), reference]));
  return [...byPath.values()].map((reference) => readReference(reference, view));
}

function readReference({ path, span }: Reference, { module, frame }: ExplainView): ReadValue {
  const text = path.join(".");
  const value = valueAt(frame.root, path);
  const subject: Expression = { kind: "reference", origin: "root", depth: 0, path, text, span };
  const scalar = typeof value === "object" ? undefined : value;
  return {
    path: text,
    text: describePath(text, module),
    ...(scalar !== undefined && { value: scalar }),
    value_text: printActual(value, subject, module),
  };
}

function valueAt(root: unknown, path: readonly string[]): Value {
  let value = root as Value;
  for (const segment of path) {
    value = Array.isArray(value) ? listItem(value, Number(segment)) : ownProperty(value, segment);
    if (value === undefined) return undefined;
  }
  return value;
}
