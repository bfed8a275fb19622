import type { HelperRow } from "../../index.ts";

const groups: readonly (readonly [group: HelperRow["group"], title: string])[] = [
  ["logic", "Conditions and logic"],
  ["number", "Numbers"],
  ["money", "Money"],
  ["date", "Dates"],
  ["text", "Texts"],
  ["list", "Lists"],
];

/** One line for each helper, under what it is for. */
export function formatHelperList(rows: readonly HelperRow[]): string {
  const nameWidth = Math.max(...rows.map(({ name }) => name.length));
  const lists = groups.map(([group, title]) => {
    const own = rows.filter((row) => row.group === group);
    return [title, ...own.map(({ name, summary }) => `  ${name.padEnd(nameWidth)}  ${summary}`)].join("\n");
  });
  return lists.join("\n\n");
}
