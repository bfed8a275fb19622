import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findModules } from "../../../engine/load/find-modules.ts";
import { loadModule } from "../../../engine/load/read-module.ts";

const header = "key: demo\nname: Demo\nversion: 1.0.0\ncurrency: ZAR\ntime_zone: UTC\n";
let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "load-"));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(file: string, content: string | Uint8Array): string {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

function findingsOf(path: string) {
  const { readable, diagnostics } = loadModule(path);
  return { readable, found: diagnostics.map(({ code, file, params }) => [code, file, params]) };
}

describe("loadModule", () => {
  test("reads a folder with tables and samples, and nothing else in it", () => {
    write("demo/module.yaml", header);
    write("demo/claims-blocks.json", "[]");
    write("demo/tables/pay-codes.yaml", "pay_codes: []\n");
    write("demo/samples/claims.yaml", "claims: {}\n");
    write("demo/scenarios/one.test.yaml", "not: [ours");
    write("demo/tables/notes.txt", "not: [ours");
    const source = loadModule(join(root, "demo"));
    expect(source.diagnostics).toEqual([]);
    expect(source).toMatchObject({ readable: true, layout: "folder", path: join(root, "demo") });
    expect(source.documents.map(({ file }) => file)).toEqual([
      "module.yaml",
      "claims-blocks.json",
      "samples/claims.yaml",
      "tables/pay-codes.yaml",
    ]);
  });

  test("reads a Root Workbench folder, in the time zone that is given", () => {
    write("root/.root-config.json", '{"productModuleKey": "a", "settings": {"billing": {"currency": "ZAR"}}}');
    write("root/workflows/claims-blocks.json", "[]");
    write("root/sandbox/merge-vars.json", '{"policy": {}}');
    const source = loadModule(join(root, "root"), { timeZone: "Africa/Johannesburg" });
    expect(source.diagnostics).toEqual([]);
    expect(source.document).toMatchObject({ key: "a", time_zone: "Africa/Johannesburg", blocks: [] });
  });

  test("reads a single file", () => {
    const path = write("one.yaml", `${header}blocks: []\n`);
    expect(loadModule(path)).toMatchObject({ readable: true, layout: "file", path, diagnostics: [] });
  });

  test.each(["module.yaml", "claims-blocks.yaml", "conditions.yaml"])(
    "reads the whole folder when one of its files is named: %s",
    (file) => {
      write("demo/module.yaml", header);
      write("demo/claims-blocks.yaml", "blocks: []\n");
      write("demo/conditions.yaml", "conditions: {}\n");
      const source = loadModule(join(root, "demo", file));
      expect(source.diagnostics).toEqual([]);
      expect(Object.keys(source.document)).toEqual(expect.arrayContaining(["key", "blocks", "conditions"]));
    },
  );

  test("reads the whole Workbench folder when its blocks are named", () => {
    write("root/.root-config.json", '{"productModuleKey": "a"}');
    write("root/workflows/claims-blocks.json", "[]");
    expect(loadModule(join(root, "root/workflows/claims-blocks.json")).layout).toBe("root_workbench");
    write("alone/workflows/claims-blocks.json", "[]");
    expect(loadModule(join(root, "alone/workflows/claims-blocks.json")).layout).toBe("file");
  });

  test("CB1001: what is not there", () => {
    const path = join(root, "nothing");
    expect(findingsOf(path)).toEqual({ readable: false, found: [["CB1001", path, { path }]] });
    const file = write("one.yaml", "a: 1");
    expect(findingsOf(join(file, "module.yaml")).found[0]?.[0]).toBe("CB1001");
  });

  test("CB1004: a folder without a module file, even with one file in it", () => {
    write("demo/claims-blocks.yaml", "blocks: []\n");
    const path = join(root, "demo");
    expect(findingsOf(path)).toEqual({ readable: false, found: [["CB1004", path, { path }]] });
    mkdirSync(join(root, "empty"));
    expect(findingsOf(join(root, "empty")).found[0]?.[0]).toBe("CB1004");
  });

  test("CB1007: a file that is too large, before it is read", () => {
    write("demo/module.yaml", header);
    write("demo/tables/big.yaml", "x".repeat(4 * 1024 * 1024 + 1));
    expect(findingsOf(join(root, "demo"))).toEqual({
      readable: false,
      found: [["CB1007", "tables/big.yaml", { what: "The file", limit: 4 }]],
    });
  });

  test("CB1007: files that are too large together", () => {
    write("demo/module.yaml", header);
    for (const name of ["a", "b", "c", "d", "e"])
      write(`demo/tables/${name}.yaml`, `${name}: 1\n#${"x".repeat(3_900_000)}`);
    expect(findingsOf(join(root, "demo")).found).toEqual([
      ["CB1007", "tables/e.yaml", { what: "The module", limit: 16 }],
    ]);
  });

  test("CB1008: a file in another encoding", () => {
    write("demo/module.yaml", header);
    write("demo/conditions.yaml", Buffer.from("conditions: {}\n", "utf16le"));
    write("demo/claims-blocks.yaml", Uint8Array.from([0x61, 0x3a, 0x20, 0xe9, 0x0a]));
    expect(findingsOf(join(root, "demo"))).toEqual({
      readable: false,
      found: [
        ["CB1008", "claims-blocks.yaml", {}],
        ["CB1008", "conditions.yaml", {}],
      ],
    });
  });

  test("CB1024: a link out of the folder, and one within it is followed", () => {
    const outside = write("outside.yaml", "pay_codes: []\n");
    write("demo/module.yaml", header);
    const inside = write("demo/kept/pay-codes.yaml", "pay_codes: []\n");
    mkdirSync(join(root, "demo/tables"));
    symlinkSync(outside, join(root, "demo/tables/a.yaml"));
    expect(findingsOf(join(root, "demo"))).toEqual({
      readable: false,
      found: [["CB1024", "tables/a.yaml", { path: "tables/a.yaml" }]],
    });
    rmSync(join(root, "demo/tables/a.yaml"));
    symlinkSync(inside, join(root, "demo/tables/a.yaml"));
    expect(findingsOf(join(root, "demo"))).toEqual({ readable: true, found: [] });
  });

  test("CB1024: a whole folder that is a link", () => {
    write("elsewhere/pay-codes.yaml", "pay_codes: []\n");
    write("demo/module.yaml", header);
    symlinkSync(join(root, "elsewhere"), join(root, "demo/tables"));
    expect(findingsOf(join(root, "demo")).found.map(([code]) => code)).toEqual(["CB1024"]);
  });

  test("follows a link to the module itself", () => {
    write("demo/module.yaml", header);
    symlinkSync(join(root, "demo"), join(root, "linked"));
    expect(findingsOf(join(root, "linked"))).toEqual({ readable: true, found: [] });
  });

  test("CB1025: what is no file, and a link to nothing", () => {
    write("demo/module.yaml", header);
    mkdirSync(join(root, "demo/conditions.yaml"));
    mkdirSync(join(root, "demo/tables"));
    symlinkSync(join(root, "demo/nothing"), join(root, "demo/tables/a.yaml"));
    expect(findingsOf(join(root, "demo")).found).toEqual([
      ["CB1025", "conditions.yaml", { path: "conditions.yaml", reason: "it is not a file" }],
      ["CB1025", "tables/a.yaml", { path: "tables/a.yaml", reason: "it does not exist" }],
    ]);
  });

  test("CB1026: more files than any module has", () => {
    write("demo/module.yaml", header);
    mkdirSync(join(root, "demo/samples"));
    for (let number = 0; number < 1000; number += 1) writeFileSync(join(root, `demo/samples/${number}.yaml`), "");
    const path = join(root, "demo");
    expect(findingsOf(path)).toEqual({ readable: false, found: [["CB1026", path, { limit: 1000 }]] });
  });

  test("shows the mistakes of the files that it could read beside those that it could not", () => {
    write("demo/module.yaml", "key: [\n");
    mkdirSync(join(root, "demo/conditions.yaml"));
    const source = loadModule(join(root, "demo"));
    expect(source.diagnostics.map(({ code, file }) => [code, file])).toEqual([
      ["CB1025", "conditions.yaml"],
      ["CB1002", "module.yaml"],
    ]);
    expect(source.documents.map(({ text }) => text)).toEqual(["key: [\n"]);
  });
});

describe("findModules", () => {
  test("finds modules below a parent folder, in a fixed order", () => {
    write("modules/b/module.json", "{}");
    write("modules/a/.root-config.json", "{}");
    write("modules/group/c/module.yaml", header);
    write("modules/single.module.yaml", header);
    write("modules/notes.yaml", "a: 1");
    write("modules/node_modules/d/module.yaml", header);
    write("modules/.hidden/module.yaml", header);
    write("modules/b/tables/inner/module.yaml", header);
    expect(findModules([join(root, "modules")])).toEqual(
      ["a", "b", "group/c", "single.module.yaml"].map((name) => join(root, "modules", name)),
    );
  });

  test("takes a module folder and a file as they are, each once", () => {
    write("a/module.yaml", header);
    const file = write("b.yaml", header);
    const folder = join(root, "a");
    expect(findModules([file, folder, folder])).toEqual([file, folder]);
  });

  test("keeps a path that leads to none, so that loading it says what is wrong", () => {
    mkdirSync(join(root, "empty"));
    const paths = [join(root, "empty"), join(root, "nothing")];
    expect(findModules(paths)).toEqual(paths);
    expect(paths.map((path) => findingsOf(path).found[0]?.[0])).toEqual(["CB1004", "CB1001"]);
  });
});
