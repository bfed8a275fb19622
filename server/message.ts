import { codeTable } from "../engine/index.ts";

export type TextParams = Readonly<Record<string, string | number>>;

export interface CodeText {
  readonly title: string;
  readonly message: string;
  readonly help: string;
}

/** The words of a code with its params filled in. */
export function textOf(code: string, params: TextParams): CodeText {
  const row = codeTable.get(code);
  if (!row) return { title: code, message: code, help: "" };
  return { title: row.title, message: fill(row.message, params), help: fill(row.help, params) };
}

function fill(template: string, params: TextParams): string {
  return template.replaceAll(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : place,
  );
}
