import { describe, expect, test } from "vitest";
import { checkModule, type Diagnostic, parseModule } from "../../engine/index.ts";

/** YAML as its author wrote it, or a document; what every module has may be left out. */
export type WrittenModule = string | object;

/** One diagnostic that is expected, and the text that its range covers. */
export interface ExpectedPlace {
  readonly pointer: string;
  readonly at: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** What each fix would leave in the place of `at`, in order. */
  readonly fixed?: readonly string[];
}

export interface RuleCase {
  readonly fails: readonly {
    readonly name: string;
    readonly module: WrittenModule;
    readonly finds: readonly ExpectedPlace[];
  }[];
  readonly passes: readonly { readonly name: string; readonly module: WrittenModule }[];
}

const head = { key: "fixture", name: "Fixture", version: "1.0.0", currency: "ZAR", time_zone: "Africa/Johannesburg" };

/** Runs a table of modules against one code: exactly the expected diagnostics, each at its place, and none where it passes. */
export function ruleCase(code: string, { fails, passes }: RuleCase): void {
  describe(`the rule of ${code}`, () => {
    test.each(fails)("finds $name", ({ module, finds }) => {
      expect(findingsIn(module, code)).toMatchObject(finds);
    });

    test.each(passes)("is silent about $name", ({ module }) => {
      expect(findingsIn(module, code)).toEqual([]);
    });
  });
}

export function writeModule(module: WrittenModule): { readonly file: string; readonly text: string } {
  if (typeof module !== "string")
    return { file: "fixture.json", text: JSON.stringify({ ...head, ...module }, null, 2) };
  const missing = Object.entries(head).filter(([name]) => !new RegExp(`^${name}:`, "m").test(module));
  return { file: "fixture.yaml", text: [...missing.map(([name, value]) => `${name}: ${value}`), module].join("\n") };
}

function findingsIn(module: WrittenModule, code: string): readonly Required<ExpectedPlace>[] {
  const file = writeModule(module);
  const { diagnostics } = checkModule(parseModule([file], { path: file.file }));
  const broken = diagnostics.filter((diagnostic) => diagnostic.code.startsWith("CB1") || diagnostic.code === "CB9002");
  if (broken.length > 0) throw new Error(broken.map(({ message }) => message).join("; "));
  return diagnostics
    .filter((diagnostic) => diagnostic.code === code)
    .map(({ pointer, range, params, fixes }) => ({
      pointer,
      at: coveredText(file.text, range),
      params,
      fixed: fixes.flatMap(({ edits }) => edits.map((edit) => edit.new_text)),
    }));
}

function coveredText(text: string, { start, end }: Diagnostic["range"]): string {
  const lines = text.split("\n").slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, index) => line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined))
    .join("\n");
}
