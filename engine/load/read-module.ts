import { basename } from "node:path";
import { startOfFile } from "../diagnostics/locate.ts";
import { reportAt } from "../diagnostics/report.ts";
import type { Params } from "../diagnostics/fill-template.ts";
import type { Diagnostic } from "../model/documents.ts";
import type { ModuleLayout, ModuleSource } from "../model/source.ts";
import { isInside, kindOf, listFolder, readText } from "./disk.ts";
import { bytesPerMebibyte, limits } from "./document/limits.ts";
import { findModuleRoot } from "./find-modules.ts";
import { detectLayout, filesOfLayout, folderOfSamples, folderOfTables, workbenchFiles } from "./module/module-files.ts";
import { type ModuleText, parseModule, unreadableModule } from "./parse-module.ts";

export interface LoadModuleOptions {
  /** IANA name, for a Root Workbench folder and for a file that holds only blocks. */
  readonly timeZone?: string | undefined;
}

/** A module folder or file from disk. It always answers; `readable` is false when the module cannot be used. */
export function loadModule(path: string, { timeZone }: LoadModuleOptions = {}): ModuleSource {
  const root = findModuleRoot(path);
  const kind = kindOf(root);
  if (kind === "missing") return unreadableModule(path, [refuse("CB1001", path, { path })]);
  const layout = kind === "folder" ? layoutOfFolder(root) : "file";
  if (!layout) return unreadableModule(path, [refuse("CB1004", path, { path })]);
  const names = layout === "file" ? [basename(root)] : filesOfLayout(layout, listModuleFiles(root));
  if (names.length > limits.files) {
    return unreadableModule(path, [refuse("CB1026", path, { limit: limits.files })], layout);
  }
  const { files, diagnostics } = readFiles(root, layout, names);
  const source = parseModule(files, { path: root, layout, timeZone });
  return diagnostics.length === 0
    ? source
    : unreadableModule(root, [...diagnostics, ...source.diagnostics], layout, source.documents);
}

// A folder is a module only by its module file: otherwise any folder with one file in it would be one.
function layoutOfFolder(root: string): ModuleLayout | undefined {
  const layout = detectLayout(listModuleFiles(root));
  return layout === "file" ? undefined : layout;
}

function listModuleFiles(root: string): readonly string[] {
  const listed = [folderOfTables, folderOfSamples].flatMap((folder) =>
    listFolder(`${root}/${folder}`).map((name) => `${folder}/${name}`),
  );
  return [...new Set([...listFolder(root), ...listed, ...workbenchFiles.filter((file) => isThere(root, file))])];
}

function isThere(root: string, file: string): boolean {
  return kindOf(`${root}/${file}`) !== "missing";
}

interface ReadFiles {
  readonly files: readonly ModuleText[];
  readonly diagnostics: readonly Diagnostic[];
}

function readFiles(root: string, layout: ModuleLayout, names: readonly string[]): ReadFiles {
  const files: ModuleText[] = [];
  const diagnostics: Diagnostic[] = [];
  let left: number = limits.moduleBytes;
  for (const file of names) {
    const path = layout === "file" ? root : `${root}/${file}`;
    const read =
      layout === "file" || isInside(root, path) ? readText(path, Math.min(limits.fileBytes, left)) : undefined;
    if (!read) diagnostics.push(refuse("CB1024", file, { path: file }));
    else if ("text" in read) files.push({ file, text: read.text });
    else if (read.refused === "unreadable")
      diagnostics.push(refuse("CB1025", file, { path: file, reason: read.reason }));
    else if (read.refused === "not_utf_8") diagnostics.push(refuse("CB1008", file));
    else diagnostics.push(refuseLarge(file, left));
    if (read && "text" in read) left -= read.text.length;
  }
  return { files, diagnostics };
}

function refuseLarge(file: string, left: number): Diagnostic {
  const [what, limit] = left < limits.fileBytes ? ["The module", limits.moduleBytes] : ["The file", limits.fileBytes];
  return refuse("CB1007", file, { what, limit: limit / bytesPerMebibyte });
}

function refuse(code: string, file: string, params: Params = {}): Diagnostic {
  return reportAt({ code, params, place: { file, pointer: "", range: startOfFile } });
}
