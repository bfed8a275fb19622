import { type CodeRow, formatCodeList } from "../../index.ts";

const stages: readonly (readonly [start: string, title: string])[] = [
  ["CB1", "Reading files"],
  ["CB20", "The form of a module"],
  ["CB21", "References"],
  ["CB22", "Logic"],
  ["CB23", "Money"],
  ["CB24", "Good habits"],
  ["CB3", "Templates and conditions"],
  ["CB4", "Evaluation"],
  ["CB5", "Requests"],
  ["CB6", "The store"],
  ["CB7", "The server"],
  ["CB8", "Scenarios"],
  ["CB9", "Our own mistakes"],
];

/** All codes under the stage that gives them. */
export function formatCodeGroups(rows: readonly CodeRow[]): string {
  return stages
    .map(([start, title]) => ({ title, own: rows.filter(({ code }) => code.startsWith(start)) }))
    .filter(({ own }) => own.length > 0)
    .map(({ title, own }) => `${title}\n${formatCodeList(own).replaceAll(/^/gm, "  ")}`)
    .join("\n\n");
}
