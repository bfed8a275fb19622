import type { Expression } from "../../model/expression.ts";

/** The smallest part that differs; null where one side has nothing there. */
export interface Difference {
  readonly old: string | null;
  readonly new: string | null;
}

export type Differences = Difference[];

/** Notes a difference and gives what stands for it in the whole, printed as it is. */
export function markedAs(difference: Difference, differences: Differences): Expression {
  differences.push(difference);
  const { old, new: now } = difference;
  const text = old === null ? `[+ ${now}]` : now === null ? `[- ${old}]` : `[${old} -> ${now}]`;
  return { kind: "reference", origin: "root", depth: 0, path: [], text, span: { start: 0, end: 0 } };
}
