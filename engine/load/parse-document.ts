import { placeInText } from "../diagnostics/locate.ts";
import { toRange } from "../diagnostics/position.ts";
import { reportAt } from "../diagnostics/report.ts";
import type { Diagnostic } from "../model/documents.ts";
import type { SourceDocument } from "../model/source.ts";
import { buildValue } from "./document/build-value.ts";
import { bytesPerMebibyte, limits } from "./document/limits.ts";
import type { Problem } from "./document/problem.ts";
import { toSourceDocument } from "./document/source-document.ts";
import { toSyntaxProblem } from "./document/syntax-problem.ts";
import { parseYamlTree } from "./document/yaml-tree.ts";

export interface ParsedDocument {
  readonly document?: SourceDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** One file of YAML or JSON. There is a document only when nothing in it had to be refused. */
export function parseDocument(file: string, written: string, largest: number = limits.fileBytes): ParsedDocument {
  const text = dropByteOrderMark(written);
  const start = { start: 0, end: 0 };
  if (text.length > largest) {
    const params = { what: "The file", limit: largest / bytesPerMebibyte };
    return { diagnostics: toDiagnostics(file, "", [{ code: "CB1007", params, span: start }]) };
  }
  // UTF-16 without a mark is valid UTF-8 too, with a zero in every other place.
  const zero = text.indexOf("\0");
  if (zero !== -1) {
    return { diagnostics: toDiagnostics(file, text, [{ code: "CB1008", span: { start: zero, end: zero + 1 } }]) };
  }
  const { root, error } = parseYamlTree(text, limits.depth);
  if (error) return { diagnostics: toDiagnostics(file, text, [toSyntaxProblem(text, error)]) };
  if (!root || isNothing(text, root.range))
    return { diagnostics: toDiagnostics(file, text, [{ code: "CB1017", span: start }]) };
  const { value, problems, targets } = buildValue(text, root);
  if (problems.length > 0) return { diagnostics: toDiagnostics(file, text, problems) };
  return { document: toSourceDocument({ file, text, value, root, targets }), diagnostics: [] };
}

/** Editors do not show the mark, so it must not count as a column. */
export function dropByteOrderMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function isNothing(text: string, range: readonly number[] | null | undefined): boolean {
  return !range || text.slice(range[0], range[1]).trim() === "";
}

function toDiagnostics(file: string, text: string, problems: readonly Problem[]): Diagnostic[] {
  const textFile = { file, text };
  return problems.map(({ code, params, span, related }) =>
    reportAt({
      code,
      place: placeInText(textFile, span),
      ...(params && { params }),
      ...(related && { related: [{ message: related.message, file, range: toRange(textFile, related.span) }] }),
    }),
  );
}
