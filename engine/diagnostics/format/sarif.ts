import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from "node-sarif-builder";
import type { Diagnostic, Fix, TextEdit } from "../../model/documents.ts";
import type { Range } from "../../model/source.ts";
import type { CodeRow } from "../code-row.ts";
import { codeTable } from "../codes.ts";
import type { FormatOptions } from "./format-options.ts";

const levels = { error: "error", warning: "warning", info: "note" } as const;

/** SARIF 2.1.0: what code scanning services read. Its lines and columns are counted as ours are, from 1. */
export function formatSarif(diagnostics: readonly Diagnostic[], { version }: FormatOptions = {}): string {
  const run = new SarifRunBuilder({ columnKind: "utf16CodeUnits" });
  run.setToolDriverName("claimblocks");
  if (version !== undefined) run.setToolDriverVersion(version);
  const codes = new Set(diagnostics.map(({ code }) => code));
  for (const row of codeTable.values()) if (codes.has(row.code)) run.addRule(new SarifRuleBuilder(toRule(row)));
  for (const diagnostic of diagnostics) run.addResult(new SarifResultBuilder(toResult(diagnostic)));
  const log = new SarifBuilder({ $schema: "https://json.schemastore.org/sarif-2.1.0.json" });
  log.addRun(run);
  // The builder's own text form refuses logs by searching their text, which is the author's.
  return JSON.stringify(log.buildSarifOutput(), null, 2);
}

function toRule({ code, name, severity, title, why, help, wrong, right }: CodeRow) {
  const examples = wrong === "" ? "" : `\n\nWrong\n\n${toMarkdownCode(wrong)}\n\nRight\n\n${toMarkdownCode(right)}`;
  return {
    id: code,
    name,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: why },
    help: { text: help, markdown: `${help}${examples}` },
    defaultConfiguration: { level: levels[severity] },
  };
}

function toMarkdownCode(text: string): string {
  return text.replaceAll(/^/gm, "    ");
}

function toResult({ code, severity, message, help, file, range, related, fixes }: Diagnostic) {
  return {
    ruleId: code,
    level: levels[severity],
    message: { text: help === "" ? message : `${message}\n${help}` },
    locations: [{ physicalLocation: toPlace(file, range) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => {
        return { id, message: { text: place.message }, physicalLocation: toPlace(place.file, place.range) };
      }),
    }),
    ...(fixes.length > 0 && { fixes: fixes.map(toFix) }),
  };
}

function toFix({ title, edits }: Fix) {
  const files = new Map<string, TextEdit[]>();
  for (const edit of edits) files.set(edit.file, [...(files.get(edit.file) ?? []), edit]);
  const artifactChanges = [...files].map(([file, own]) => ({
    artifactLocation: { uri: toUri(file) },
    replacements: own.map(({ range, new_text: text }) => ({
      deletedRegion: toRegion(range),
      insertedContent: { text },
    })),
  }));
  return { description: { text: title }, artifactChanges };
}

function toPlace(file: string, range: Range) {
  return { artifactLocation: { uri: toUri(file) }, region: toRegion(range) };
}

function toRegion({ start, end }: Range) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function toUri(file: string): string {
  const path = file.split("/").map(encodeURIComponent).join("/");
  return path.startsWith("/") ? `file://${path}` : path;
}
