import { basename, dirname, join } from "node:path";
import { findModules } from "../../index.ts";
import { listFolder } from "../../load/disk.ts";
import { hasDocumentExtension } from "../../load/module/module-files.ts";

const scenarioFile = /\.test\.(?:yaml|yml|json)$/;
const folderOfScenarios = "scenarios";

/** A module that is asked for, whole or by some of its scenario files. */
export interface TestTarget {
  readonly modulePath: string;
  /** Undefined for all of them. */
  readonly files: readonly string[] | undefined;
}

/** What to test for the paths of a command: modules, folders of modules, and single scenario files. */
export function findTestTargets(paths: readonly string[]): readonly TestTarget[] {
  const targets = new Map<string, readonly string[] | undefined>();
  for (const path of paths) {
    if (scenarioFile.test(path)) {
      const modulePath = findModuleOf(path);
      const files = targets.get(modulePath);
      if (files || !targets.has(modulePath)) targets.set(modulePath, [...(files ?? []), path]);
    } else for (const modulePath of findModules([path])) targets.set(modulePath, undefined);
  }
  return [...targets].map(([modulePath, files]) => ({ modulePath, files }));
}

/** The scenario files of a module folder, in the order of their names. */
export function listScenarioFiles(moduleFolder: string): readonly string[] {
  const folder = join(moduleFolder, folderOfScenarios);
  return listFolder(folder)
    .filter((name) => scenarioFile.test(name))
    .map((name) => join(folder, name));
}

/** Those of a module in a single file: named for it, beside it or in `scenarios` there, which other modules may share. */
export function listScenarioFilesOf(moduleFile: string): readonly string[] {
  const folder = dirname(moduleFile);
  const module = nameOfModule(basename(moduleFile));
  return [folder, join(folder, folderOfScenarios)].flatMap((place) =>
    listFolder(place)
      .filter((name) => scenarioFile.test(name) && isNamedFor(name, module))
      .map((name) => join(place, name)),
  );
}

/** The single file that a scenario file is named for, otherwise the module folder around the folder of scenarios. */
function findModuleOf(path: string): string {
  const folder = dirname(path);
  const around = basename(folder) === folderOfScenarios ? dirname(folder) : folder;
  const named = listFolder(around)
    .filter(
      (name) =>
        hasDocumentExtension(name) && !scenarioFile.test(name) && isNamedFor(basename(path), nameOfModule(name)),
    )
    // `bicycle.theft.test.yaml` may be about bicycle.theft.yaml rather than about bicycle.yaml.
    .toSorted((a, b) => nameOfModule(b).length - nameOfModule(a).length);
  return named[0] === undefined ? dirname(folder) : join(around, named[0]);
}

/** `bicycle` for bicycle.yaml and for bicycle.module.yaml. */
function nameOfModule(file: string): string {
  return file.replace(/(?:\.module)?\.(?:yaml|yml|json)$/, "");
}

function isNamedFor(scenarios: string, module: string): boolean {
  return scenarios.startsWith(`${module}.`);
}
