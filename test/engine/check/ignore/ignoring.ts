import { type CheckOptions, checkModule, type Diagnostic, parseModule } from "../../../../engine/index.ts";

const head = "key: small\nname: Small\nversion: 1.0.0\ncurrency: GBP\ntime_zone: Europe/London\n";

/** The source of a module folder: its blocks in YAML, and its check-ignore.yaml where it has one. */
export function sourceWith(blocks: string, ignores?: string) {
  const files = [
    { file: "module.yaml", text: head },
    { file: "claims-blocks.yaml", text: blocks },
    ...(ignores === undefined ? [] : [{ file: "check-ignore.yaml", text: ignores }]),
  ];
  return parseModule(files, { path: "small" });
}

export function checkWith(blocks: string, ignores?: string, options: CheckOptions = {}): readonly Diagnostic[] {
  return checkModule(sourceWith(blocks, ignores), options).diagnostics;
}

/** `CB2001 3:5`, in the order in which they are printed. */
export function codesAndPlaces(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, range }) => `${code} ${range.start.line}:${range.start.column}`);
}
