import type { TextExpectation } from "../../model/documents.ts";

/** Why a text is not as expected, to follow the name of the text; undefined when it is. */
export function matchText(actual: string, expected: TextExpectation): string | undefined {
  const text = withPlainBlanks(actual);
  if (typeof expected === "string") {
    return text === withPlainBlanks(expected)
      ? undefined
      : `is ${quote(text)}, not ${quote(withPlainBlanks(expected))}`;
  }
  const parts = typeof expected.contains === "string" ? [expected.contains] : expected.contains;
  const lacking = parts.map(withPlainBlanks).filter((part) => !text.includes(part));
  return lacking.length === 0
    ? undefined
    : `is ${quote(text)}, which does not contain ${lacking.map(quote).join(" and ")}`;
}

/** Amounts are printed with blanks that do not break, which nobody can see or type. */
export function withPlainBlanks(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

function quote(text: string): string {
  return JSON.stringify(text);
}
