import { dirname } from "node:path";
import { findModules } from "../../index.ts";
import { listFolder } from "../../load/disk.ts";

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
      const modulePath = dirname(dirname(path));
      const files = targets.get(modulePath);
      if (files || !targets.has(modulePath)) targets.set(modulePath, [...(files ?? []), path]);
    } else for (const modulePath of findModules([path])) targets.set(modulePath, undefined);
  }
  return [...targets].map(([modulePath, files]) => ({ modulePath, files }));
}

/** The scenario files of a module folder, in the order of their names. */
export function listScenarioFiles(moduleFolder: string): readonly string[] {
  const folder = `${moduleFolder}/${folderOfScenarios}`;
  return listFolder(folder)
    .filter((name) => scenarioFile.test(name))
    .map((name) => `${folder}/${name}`);
}
