import type { CodeRow } from "../code-row.ts";

/** What the reference says about one code. */
export function formatCodePage(row: CodeRow): string {
  return [
    `${row.code} ${row.name} (${row.severity})`,
    `${row.title}.`,
    ...(row.retired === undefined ? [] : [`No longer used: ${row.retired}`]),
    `Message\n${indent(row.message)}`,
    ...(row.wrong === "" ? [] : [`Wrong\n${indent(row.wrong)}`, `Right\n${indent(row.right)}`]),
    ...(row.why === "" ? [] : [`Why\n${indent(row.why)}`]),
    ...(row.help === "" ? [] : [`What to do\n${indent(row.help)}`]),
  ].join("\n\n");
}

/** One line for each code. */
export function formatCodeList(rows: Iterable<CodeRow>): string {
  const all = [...rows];
  const nameWidth = Math.max(0, ...all.map(({ name }) => name.length));
  return all
    .map(({ code, name, severity, title, retired }) => {
      const start = `${code}  ${name.padEnd(nameWidth)}  ${severity.padEnd("warning".length)}  ${title}`;
      return retired === undefined ? start : `${start} (no longer used)`;
    })
    .join("\n");
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, "  ");
}
