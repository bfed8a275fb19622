import type { Range } from "../../../engine/model/source.ts";

/** `1:5-1:9`, so that a table of expectations stays readable. */
export function rangeText({ start, end }: Range): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}
