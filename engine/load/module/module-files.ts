import { isIgnoreFile } from "../../diagnostics/ignore-file.ts";
import type { ModuleLayout } from "../../model/source.ts";

/** Where the files of a module are. Anything else in its folder (scenarios, a README) is not ours to read here. */
export const folderOfTables = "tables";
export const folderOfSamples = "samples";

export const workbenchConfig = ".root-config.json";
export const workbenchBlocks = "workflows/claims-blocks.json";
export const workbenchSample = "sandbox/merge-vars.json";
export const workbenchFiles: readonly string[] = [workbenchConfig, workbenchBlocks, workbenchSample];

const extension = String.raw`\.(?:yaml|yml|json)$`;
const moduleFile = new RegExp(`^module${extension}`);
const partFile = new RegExp(`^(?:claims-blocks|conditions)${extension}`);
const listedFile = new RegExp(`^(?:${folderOfTables}|${folderOfSamples})/[^/.][^/]*${extension}`);

export function isModuleFile(file: string): boolean {
  return moduleFile.test(file);
}

export function isPartFile(file: string): boolean {
  return partFile.test(file) || isIgnoreFile(file);
}

export function isFolderFile(file: string): boolean {
  return isModuleFile(file) || isPartFile(file) || listedFile.test(file);
}

export function isSampleFile(file: string): boolean {
  return file.startsWith(`${folderOfSamples}/`);
}

export function hasDocumentExtension(file: string): boolean {
  return new RegExp(extension).test(file);
}

/** None when the files are no module: a single file is one by itself, a folder needs `module.yaml` or `.root-config.json`. */
export function detectLayout(files: readonly string[]): ModuleLayout | undefined {
  if (files.some(isModuleFile)) return "folder";
  if (files.includes(workbenchConfig)) return "root_workbench";
  return files.length === 1 ? "file" : undefined;
}

/** The module's own file comes first: what no section accounts for is shown there. */
export function filesOfLayout(layout: ModuleLayout, files: readonly string[]): readonly string[] {
  switch (layout) {
    case "folder":
      return files.filter(isFolderFile).toSorted(byImportance);
    case "root_workbench":
      return [...workbenchFiles.filter((file) => files.includes(file)), ...files.filter(isIgnoreFile)];
    default:
      return files.slice(0, 1);
  }
}

function byImportance(a: string, b: string): number {
  return Number(isModuleFile(b)) - Number(isModuleFile(a)) || (a < b ? -1 : 1);
}
