import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const files = ["engine", "server"].flatMap((folder) => sourceFiles(join(root, folder)));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

describe("the architecture", () => {
  it("lets each engine stage import only what stands left of it", () => {
    expect(arrowsThat((from, to) => inEngine(from) && inEngine(to) && !isAllowed(from, to))).toEqual([]);
  });

  it("keeps the engine free of the server, but for the commands that start it and look after its data", () => {
    const arrows = arrowsThat((from, to) => inEngine(from) && to.startsWith("server/"));
    expect(
      arrows.filter((arrow) => !/^engine\/cli\/commands\/(audit|keys|serve|store|token)\.ts /.test(arrow)),
    ).toEqual([]);
  });

  it("lets the server reach the engine through its public surface only", () => {
    const allowed = ["engine/index.ts"];
    expect(arrowsThat((from, to) => from.startsWith("server/") && inEngine(to) && !allowed.includes(to))).toEqual([]);
  });

  it("has no import cycle, types included", () => {
    expect(findCycles()).toEqual([]);
  });

  it.each([
    ["ajv", /^(engine\/check\/generated\/|schemas\/generate\/)/],
    ["handlebars", /^engine\/expression\//],
    ["json-logic-js", /^engine\/expression\//],
    ["yaml", /^engine\/load\//],
    ["lowdb", /^server\/store\//],
    ["pg", /^server\/store\/postgres\//],
    ["pg-boss", /^server\/jobs\//],
    ["big.js", /^engine\/expression\/values\//],
    ["node-sarif-builder", /^engine\/diagnostics\/format\//],
  ])("imports %s in one file", (library, place) => {
    const users = files.filter((file) =>
      librariesOf(file).some((name) => name === library || name.startsWith(`${library}/`)),
    );
    expect(users.length).toBeLessThanOrEqual(1);
    expect(users.filter((file) => !place.test(file))).toEqual([]);
  });

  it("reads files only where modules are loaded and at the outermost rings", () => {
    const readers = files.filter(
      (file) => inEngine(file) && librariesOf(file).some((name) => name.startsWith("node:fs")),
    );
    expect(readers.filter((file) => !/^engine\/(load|cli)\//.test(file))).toEqual([]);
  });

  it("takes the clock, randomness and the console as arguments everywhere but at the edges", () => {
    const ambient = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bconsole\.|\bprocess\.|\brandomUUID\(/;
    const users = files.filter((file) => inEngine(file) && ambient.test(codeOf(file)));
    expect(users.filter((file) => !file.startsWith("engine/cli/"))).toEqual([]);
  });

  it("never builds code from text", () => {
    expect(files.filter((file) => /\beval\(|new Function\(/.test(codeOf(file)))).toEqual([]);
  });

  it("keeps files small: none over 300 lines, half of them at most 60", () => {
    const sizes = files.map((file) => ({ file, lines: readFileSync(join(root, file), "utf8").split("\n").length - 1 }));
    expect(sizes.filter(({ lines }) => lines > 300)).toEqual([]);
    const sorted = sizes.map(({ lines }) => lines).toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60);
  });
});

// What each folder of the engine may import besides itself. The stages from load to emit are siblings.
const left = ["model", "diagnostics"];
const rules = [...left, "expression", "lifecycle", "schedule"];
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  diagnostics: ["model"],
  expression: left,
  lifecycle: left,
  schedule: [...left, "expression"],
  load: [...left, "expression"],
  check: rules,
  compile: rules,
  evaluate: rules,
  emit: rules,
  // Beside the stages, so that it joins them only through the files that do.
  scenario: [...rules, "load", ""],
  change: [...rules, ""],
};

function isAllowed(from: string, to: string): boolean {
  const [source, target] = [folderOf(from), folderOf(to)];
  // Files beside the stages join them; the command line is the outermost ring.
  if (source === target || source === "" || source === "cli") return true;
  return (mayImport[source] ?? []).includes(target);
}

function folderOf(file: string): string {
  const [, folder, rest] = file.split("/");
  return rest === undefined ? "" : (folder ?? "");
}

function inEngine(file: string): boolean {
  return file.startsWith("engine/");
}

function arrowsThat(isWrong: (from: string, to: string) => boolean): string[] {
  return [...imports].flatMap(([from, targets]) =>
    targets.filter((to) => isWrong(from, to)).map((to) => `${from} -> ${to}`),
  );
}

function findCycles(): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) cycles.push([...trail.slice(start), file].join(" -> "));
    if (start >= 0 || done.has(file)) return;
    for (const target of imports.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return cycles;
}

function sourceFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === "generated" || name === "page" ? [] : sourceFiles(path);
    return /\.(ts|mjs)$/.test(name) && !name.includes(".generated.") && !name.endsWith(".d.ts")
      ? [relative(root, path)]
      : [];
  });
}

function specifiersOf(file: string): string[] {
  const code = codeOf(file);
  const found = code.matchAll(/(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)"([^"]+)"/g);
  return [...found].map((match) => match[1] ?? "");
}

function importsOf(file: string): string[] {
  return specifiersOf(file)
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => relative(root, resolve(root, dirname(file), specifier)));
}

function librariesOf(file: string): string[] {
  return specifiersOf(file).filter((specifier) => !specifier.startsWith("."));
}

function codeOf(file: string): string {
  return readFileSync(join(root, file), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
}
