import { basename, dirname } from "node:path";
import { kindOf, listFolder } from "./disk.ts";
import {
  hasDocumentExtension,
  isModuleFile,
  isPartFile,
  workbenchBlocks,
  workbenchConfig,
} from "./module/module-files.ts";

const deepestFolder = 4;

/**
 * The modules at or below the given paths. A path that leads to none is kept, so that loading it says what is wrong.
 * Inside a parent folder a single-file module is known by its name, `something.module.yaml`.
 */
export function findModules(paths: readonly string[]): string[] {
  const found = paths.flatMap((path) => {
    const below = findBelow(path, deepestFolder);
    return below.length > 0 ? below : [path];
  });
  return [...new Set(found)];
}

function findBelow(path: string, depth: number): string[] {
  if (kindOf(path) !== "folder") return [path];
  if (isModuleFolder(path)) return [path];
  if (depth === 0) return [];
  return listFolder(path).flatMap((name) => {
    if (name.startsWith(".") || name === "node_modules") return [];
    const inner = `${path.replace(/\/+$/, "")}/${name}`;
    if (kindOf(inner) === "folder") return findBelow(inner, depth - 1);
    return isNamedModule(name) ? [inner] : [];
  });
}

/** The folder of the module that a file is part of; the path itself when it is a folder or a module of its own. */
export function findModuleRoot(path: string): string {
  if (kindOf(path) !== "file") return path;
  const folder = dirname(path);
  const name = basename(path);
  if (isModuleFile(name) || name === workbenchConfig) return folder;
  if (isPartFile(name) && isModuleFolder(folder)) return folder;
  const parent = dirname(folder);
  const isWorkbenchPart =
    `${basename(folder)}/${name}` === workbenchBlocks && listFolder(parent).includes(workbenchConfig);
  return isWorkbenchPart ? parent : path;
}

function isModuleFolder(folder: string): boolean {
  return listFolder(folder).some((name) => isModuleFile(name) || name === workbenchConfig);
}

function isNamedModule(name: string): boolean {
  return /\.module\.[a-z]+$/.test(name) && hasDocumentExtension(name);
}
