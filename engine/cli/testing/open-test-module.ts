import {
  type CheckedModule,
  type CompiledModule,
  checkModule,
  compileModule,
  type Diagnostic,
  loadModule,
  type ModuleSource,
} from "../../index.ts";
import { readText } from "../../load/disk.ts";
import { bytesPerMebibyte, limits } from "../../load/document/limits.ts";
import { readSuite, type Suite } from "../../scenario/index.ts";
import { pathOf, toShortPath, withPaths } from "../diagnostic-paths.ts";
import { listScenarioFiles, listScenarioFilesOf, type TestTarget } from "./find-scenarios.ts";

/** A module with its scenarios, ready to run. */
export interface TestModule {
  readonly path: string;
  readonly source: ModuleSource;
  /** Absent when the module cannot be used; the diagnostics say why. */
  readonly opened?: { readonly checked: CheckedModule; readonly module: CompiledModule };
  readonly suites: readonly Suite[];
  /** Whether only some of its scenario files were asked for. */
  readonly isPart: boolean;
  /** Whether a scenario file was found, readable or not. */
  readonly hasScenarios: boolean;
  /** What is wrong in the scenario files, or what keeps the module from being used. */
  readonly diagnostics: readonly Diagnostic[];
  /** The files that the diagnostics point into. */
  readonly texts: ReadonlyMap<string, string>;
  /** Scenario files that cannot be read at all, in words. */
  readonly unreadable: readonly string[];
}

export interface OpenTestOptions {
  readonly timeZone: string | undefined;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export function openTestModule({ modulePath, files }: TestTarget, { timeZone, today }: OpenTestOptions): TestModule {
  const source = loadModule(modulePath, { timeZone });
  const path = toShortPath(source.path);
  const found = files ?? (source.layout === "file" ? listScenarioFilesOf(source.path) : listScenarioFiles(source.path));
  const texts = new Map(source.documents.map(({ file, text }) => [pathOf(file, source), text]));
  const closed: TestModule = {
    path,
    source,
    suites: [],
    isPart: files !== undefined,
    hasScenarios: found.length > 0,
    diagnostics: [],
    texts,
    unreadable: [],
  };
  // Whoever tests a folder of modules does not ask about those without scenarios.
  if (found.length === 0) return closed;
  const { module: checked, diagnostics } = checkModule(source, { today });
  if (!checked) return { ...closed, diagnostics: withPaths(diagnostics, source) };
  const module = compileModule(checked);
  const read = found.map((file) => readScenarioFile(file, module));
  for (const one of read) if ("text" in one) texts.set(one.file, one.text);
  return {
    ...closed,
    opened: { checked, module },
    suites: read.flatMap((one) => ("suite" in one && one.suite ? [one.suite] : [])),
    diagnostics: read.flatMap((one) => ("diagnostics" in one ? one.diagnostics : [])),
    unreadable: read.flatMap((one) => ("unreadable" in one ? [one.unreadable] : [])),
  };
}

function readScenarioFile(path: string, module: CompiledModule) {
  const read = readText(path, limits.fileBytes);
  const file = toShortPath(path);
  if ("text" in read) return { file, text: read.text, ...readSuite(read.text, file, module) };
  const reason = read.refused === "unreadable" ? read.reason : reasons[read.refused];
  return { unreadable: `The scenarios in "${file}" cannot be read: ${reason}.` };
}

const reasons = {
  too_large: `the file is larger than ${limits.fileBytes / bytesPerMebibyte} MiB`,
  not_utf_8: "the file is not UTF-8 text",
};
