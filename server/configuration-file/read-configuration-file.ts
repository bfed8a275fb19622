/** The file that `--config` names -> what it says, or every mistake in it. */
import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { type Diagnostic, readDocument, type ServerConfig } from "../../engine/index.ts";
import type { Mistake } from "../mistake.ts";
import { diskErrorName, isDiskError } from "../store/embedded/disk-error.ts";
import { findUnknownCurrencies } from "./find-unknown-currencies.ts";

export type ReadConfigurationFile = { readonly content: ServerConfig } | { readonly mistakes: readonly Mistake[] };

export function readConfigurationFile(file: string): ReadConfigurationFile {
  const text = readText(file);
  if (typeof text !== "string") return { mistakes: [{ code: "CB7110", params: { file, reason: text.reason } }] };
  const { value, diagnostics } = readDocument("server-config", { text, file }, findUnknownCurrencies);
  // The schema has just said that it is one.
  return value === undefined ? { mistakes: diagnostics.map(toMistake) } : { content: value as unknown as ServerConfig };
}

function toMistake({ file, range, pointer, message, help }: Diagnostic): Mistake {
  const { line, column } = range.start;
  return { code: "CB7111", params: { file, line, column, pointer: pointer || "the whole file", message, help } };
}

function readText(file: string): string | { readonly reason: string } {
  try {
    const bytes = readFileSync(file);
    return isUtf8(bytes) ? bytes.toString("utf8") : { reason: "it is not UTF-8 text" };
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return { reason: diskErrorName(error) };
  }
}
