import { orderDiagnostics } from "../diagnostics/order.ts";
import { reportAt } from "../diagnostics/report.ts";
import { startOfFile } from "../diagnostics/locate.ts";
import type { Diagnostic } from "../model/documents.ts";
import type { ModuleLayout, ModuleSource, SourceDocument } from "../model/source.ts";
import { bytesPerMebibyte, limits } from "./document/limits.ts";
import { toTextDocument } from "./document/text-document.ts";
import { hashModule } from "./hash-module.ts";
import { type Assembly, createAssembly } from "./module/assembly.ts";
import { assumeLocaleAndRounding, assumeZoneAndCurrency } from "./module/assume.ts";
import { mergeFolder } from "./module/merge-folder.ts";
import { resolveSamplePolicies } from "./module/merge-samples.ts";
import { detectLayout, filesOfLayout, workbenchBlocks, workbenchConfig } from "./module/module-files.ts";
import { readSingleFile } from "./module/read-single-file.ts";
import { readWorkbench } from "./module/read-workbench.ts";
import { dropByteOrderMark, parseDocument } from "./parse-document.ts";

export interface ModuleText {
  /** Relative to the module, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

export interface ParseModuleOptions {
  /** Where the module came from, for people. */
  readonly path: string;
  /** When it is known; otherwise the names of the files tell. */
  readonly layout?: ModuleLayout;
  /** For modules whose format has no place for one. */
  readonly timeZone?: string | undefined;
  /** Bytes; what we wrote ourselves may be as large as a whole module. */
  readonly largestFile?: number;
}

/** The files of a module to one document with the place of every value. Mistakes are in its `diagnostics`. */
export function parseModule(files: readonly ModuleText[], options: ParseModuleOptions): ModuleSource {
  const layout = options.layout ?? detectLayout(files.map(({ file }) => file));
  if (!layout) return unreadableModule(options.path, [missing("CB1004", options.path)]);
  const byName = new Map(files.map(({ file, text }) => [file, dropByteOrderMark(text)]));
  const names = filesOfLayout(layout, [...byName.keys()]);
  const chosen = names.map((file) => ({ file, text: byName.get(file) ?? "" }));
  if (layout === "root_workbench" && !byName.has(workbenchBlocks)) {
    return unreadableModule(options.path, [missing("CB1001", workbenchBlocks)], layout);
  }
  if (chosen.reduce((size, { text }) => size + text.length, 0) > limits.moduleBytes) {
    return unreadableModule(options.path, [tooLarge(options.path)], layout);
  }
  const parsed = chosen.map(({ file, text }) => ({ file, text, ...parseDocument(file, text, options.largestFile) }));
  const diagnostics = parsed.flatMap((one) => one.diagnostics);
  const documents = parsed.map(({ document, file, text }) => document ?? toTextDocument(file, text));
  if (diagnostics.length > 0) return unreadableModule(options.path, diagnostics, layout, documents);
  return assemble(layout, documents, options);
}

function assemble(
  layout: ModuleLayout,
  documents: readonly SourceDocument[],
  options: ParseModuleOptions,
): ModuleSource {
  const assembly = createAssembly();
  readLayout(assembly, layout, documents, options);
  // Which of two blocks or samples counts, and what a file of another form means, is not ours to guess.
  const readable = !assembly.diagnostics.some(({ severity }) => severity === "error");
  if (!readable) return unreadableModule(options.path, assembly.diagnostics, layout, documents);
  resolveSamplePolicies(assembly, documents);
  assumeLocaleAndRounding(assembly);
  const { document, sections } = assembly;
  let hash: string | undefined;
  return {
    path: options.path,
    layout,
    readable: true,
    diagnostics: orderDiagnostics(assembly.diagnostics),
    documents,
    document,
    sections,
    // Who only checks a module never asks for it.
    get sha256() {
      return (hash ??= hashModule(document));
    },
  };
}

function readLayout(
  assembly: Assembly,
  layout: ModuleLayout,
  documents: readonly SourceDocument[],
  { path, timeZone }: ParseModuleOptions,
): void {
  if (layout === "folder") {
    mergeFolder(assembly, documents);
  } else if (layout === "root_workbench") {
    readWorkbench(assembly, documents, path);
    assumeZoneAndCurrency(assembly, workbenchConfig, timeZone);
  } else {
    const [document] = documents;
    if (document && readSingleFile(assembly, document).bare) assumeZoneAndCurrency(assembly, document.file, timeZone);
  }
}

/** A module that stops before there is a document; `documents` still hold the texts that its diagnostics point into. */
export function unreadableModule(
  path: string,
  diagnostics: readonly Diagnostic[],
  layout: ModuleLayout = "file",
  documents: readonly SourceDocument[] = [],
): ModuleSource {
  const ordered = orderDiagnostics(diagnostics);
  return { path, layout, readable: false, diagnostics: ordered, documents, document: {}, sections: {}, sha256: "" };
}

function missing(code: string, path: string): Diagnostic {
  return reportAt({ code, params: { path }, place: { file: path, pointer: "", range: startOfFile } });
}

function tooLarge(path: string): Diagnostic {
  const params = { what: "The module", limit: limits.moduleBytes / bytesPerMebibyte };
  return reportAt({ code: "CB1007", params, place: { file: path, pointer: "", range: startOfFile } });
}
