import type { Span } from "../../model/source.ts";
import type { Problem } from "./problem.ts";

/** Half of a surrogate pair, which only an escape can write, and zero, which ends a text in many programs. */
const notCharacters = /[\ud800-\udfff\0]/u;

/** Whether any text of a file may hold one: most files have no escape at all. */
export function mayHideCharacters(file: string): boolean {
  return file.includes("\\") || notCharacters.test(file);
}

export function checkText(text: string, span: Span): Problem | undefined {
  const [found] = notCharacters.exec(text) ?? [];
  if (found === undefined) return undefined;
  const character = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  return { code: "CB1028", params: { character }, span };
}
