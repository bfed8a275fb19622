import { array, type Arbitrary, constantFrom, nat, record, string, tuple } from "fast-check";
import { toRange } from "../../../../engine/diagnostics/position.ts";
import { reportAt } from "../../../../engine/diagnostics/report.ts";
import type { Diagnostic } from "../../../../engine/model/documents.ts";

export interface Replacement {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A diagnostic with one fix that makes the given replacements. */
export function fixing(
  texts: ReadonlyMap<string, string>,
  replacements: readonly Replacement[],
  safe = true,
): Diagnostic {
  const edits = replacements.map(({ file, start, end, text: new_text }) => {
    return { file, range: toRange({ file, text: texts.get(file) ?? "" }, { start, end }), new_text };
  });
  const [first] = edits;
  if (!first) throw new Error("a fix replaces something");
  const place = { file: first.file, pointer: "", range: first.range };
  return reportAt({ code: "CB2101", params: { key: "a" }, place, fixes: [{ title: "Replace", safe, edits }] });
}

const lines = array(constantFrom("a", "b: 1", "  - c", "", "x\r"), { maxLength: 14 });

/** A text of several lines, with or without a line break at its end. */
export const anyText: Arbitrary<string> = tuple(lines, constantFrom("", "\n")).map(
  ([all, end]) => all.join("\n") + end,
);

/** Replacements in two texts, some of which touch each other. */
export const anyCase = tuple(
  anyText,
  anyText,
  array(
    array(record({ file: constantFrom("one", "two"), at: nat(60), length: nat(8), text: replacementText() }), {
      minLength: 1,
      maxLength: 2,
    }),
    { maxLength: 8 },
  ),
).map(([one, two, fixes]) => {
  const texts = new Map([
    ["one", one],
    ["two", two],
  ]);
  const wanted = fixes.map((fix) =>
    fix.map(({ file, at, length, text }) => {
      const size = texts.get(file)?.length ?? 0;
      const start = Math.min(at, size);
      return { file, start, end: Math.min(start + length, size), text };
    }),
  );
  return { texts, wanted };
});

function replacementText(): Arbitrary<string> {
  return string({ unit: constantFrom("n", "\n", " "), maxLength: 4 });
}
