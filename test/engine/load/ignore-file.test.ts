import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadModule } from "../../../engine/load/read-module.ts";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "load-"));
  writeFileSync(join(root, "check-ignore.yaml"), "ignores: []\n");
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe("check-ignore.yaml", () => {
  test("comes with a module folder, and is no section of the module", () => {
    writeFileSync(join(root, "module.yaml"), "key: demo\nname: Demo\nversion: 1.0.0\ncurrency: ZAR\ntime_zone: UTC\n");
    const source = loadModule(root);
    expect(source.documents.map(({ file }) => file)).toEqual(["module.yaml", "check-ignore.yaml"]);
    expect(Object.keys(source.document)).not.toContain("ignores");
    expect(source.diagnostics).toEqual([]);
  });

  test("comes with a Root Workbench folder", () => {
    mkdirSync(join(root, "workflows"));
    writeFileSync(join(root, ".root-config.json"), "{}");
    writeFileSync(join(root, "workflows/claims-blocks.json"), "[]");
    expect(loadModule(root).documents.map(({ file }) => file)).toEqual([
      ".root-config.json",
      "workflows/claims-blocks.json",
      "check-ignore.yaml",
    ]);
  });

  test("leads to the module it is part of", () => {
    writeFileSync(join(root, "module.yaml"), "key: demo\n");
    expect(loadModule(join(root, "check-ignore.yaml"))).toMatchObject({ path: root, layout: "folder" });
  });

  test("stops the module when it cannot be read, like every file", () => {
    writeFileSync(join(root, "module.yaml"), "key: demo\n");
    writeFileSync(join(root, "check-ignore.yaml"), "ignores: [");
    expect(loadModule(root)).toMatchObject({ readable: false, diagnostics: [{ file: "check-ignore.yaml" }] });
  });
});
