import type { ClaimScope } from "../../../model/evaluation.ts";
import type { ChangePart } from "../explanation.ts";

type Assignment = ChangePart["set"][number];

/** The claim with some paths changed: `claim.<field>` and `claim.block_states.<key>`. The claim itself stays as it is. */
export function applySet(claim: ClaimScope, set: readonly Assignment[]): ClaimScope {
  const changed: Record<string, unknown> = { ...claim };
  for (const { path, value } of set) {
    const key = blockKeyIn(path);
    if (key === undefined) changed[path.slice("claim.".length)] = value;
    else changed["block_states"] = { ...(changed["block_states"] as object | null | undefined), [key]: value };
  }
  return changed;
}

/** What a later evaluation has to look at again. A path is split at its dots; all states together cover a key with one. */
export function changedPath({ path }: Assignment): string {
  return blockKeyIn(path)?.includes(".") ? states.slice(0, -1) : path;
}

export function statePath(key: string): string {
  return `${states}${key}`;
}

const states = "claim.block_states.";

function blockKeyIn(path: string): string | undefined {
  return path.startsWith(states) ? path.slice(states.length) : undefined;
}
