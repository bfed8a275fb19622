import {
  checkModule,
  type CompiledModule,
  compileModule,
  type Diagnostic,
  type IgnoredFinding,
  parseModule,
} from "../../engine/index.ts";

/** The exact module that a claim was opened with. */
export interface ModulePin {
  readonly key: string;
  readonly version: string;
  readonly sha256: string;
}

/** A module as the store keeps it: the merged single-file form, from which it can be compiled again at any time. */
export interface ModuleDocument extends ModulePin {
  readonly name: string;
  /** As the module's author wrote it; `version` differs from it where a sandbox saw other content before. */
  readonly declared_version: string;
  readonly first_served_at: string;
  readonly document: object;
  /** What its author had asked not to be reported: the document has no comments to ask for it again. */
  readonly ignored?: readonly IgnoredFinding[];
}

export interface CompiledDocument {
  readonly diagnostics: readonly Diagnostic[];
  readonly compiled?: CompiledModule;
}

const inWords = ["name", "currency", "time_zone", "locale"];

/** Whether a module says what it is: a claim cannot be pinned to one without a key and a version, nor name its currency. */
export function isIdentified(document: object): boolean {
  const given = new Map(Object.entries(document));
  const isText = (name: string): boolean => typeof given.get(name) === "string" && given.get(name) !== "";
  return isText("key") && isText("version") && inWords.every((name) => !given.has(name) || isText(name));
}

export function moduleId({ key, version, sha256 }: ModulePin): string {
  return `${key}@${version}+${sha256}`;
}

/** A module in its single-file form in; what is wrong with it and, where it can be used, its compiled form out. */
export function compileDocument(document: unknown, ignored: readonly IgnoredFinding[] = []): CompiledDocument {
  const ignores = ignored.map(({ code, place }) => ({
    code,
    place,
    reason: "As its author asked when it was served.",
  }));
  const files = [
    { file: "module.json", text: JSON.stringify(document) },
    ...(ignores.length > 0 ? [{ file: "check-ignore.json", text: JSON.stringify({ ignores }) }] : []),
  ];
  const source = parseModule(files, { path: "module.json" });
  const { diagnostics, module } = checkModule(source);
  return module ? { diagnostics, compiled: compileModule(module) } : { diagnostics };
}

/** The version counts as the one the store knows the content by. */
export function withVersion(compiled: CompiledModule, version: string): CompiledModule {
  return compiled.version === version ? compiled : { ...compiled, version };
}
