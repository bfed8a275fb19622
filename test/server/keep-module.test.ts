import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { compileDocument } from "../../server/modules/module-document.ts";
import { keepModule } from "../../server/modules/keep-module.ts";
import type { CompiledModule } from "../../engine/index.ts";
import type { Store } from "../../server/store/store.ts";
import { openTestDatabase } from "../support/postgres/test-database.ts";
import { openPostgresForTest } from "./store/postgres/postgres-for-test.ts";

const database = await openTestDatabase();
const now = "2026-03-02T12:00:00.000Z";

function moduleOf(title: string, key = "travel", version = "1.0.0"): CompiledModule {
  const block = { type: "paragraph", key: "intro", title };
  const { compiled } = compileDocument({ key, version, name: "Travel", currency: "ZAR", blocks: [{ block }] });
  if (!compiled) throw new Error("does not compile");
  return compiled;
}

describe.skipIf(database.reason)(`servers that start at once on one database${database.note}`, () => {
  let stores: Store[];
  beforeEach(async () => {
    await database.clear();
    stores = [];
    for (let at = 0; at < 4; at += 1) stores.push(await openPostgresForTest(database.url));
  });
  afterEach(async () => {
    for (const store of stores) await store.close();
  });

  async function keepAll(modules: readonly CompiledModule[], sandbox: boolean): Promise<readonly object[]> {
    return Promise.all(
      modules.map((compiled, at) => {
        const store = stores[at];
        if (!store) throw new Error("no store");
        return keepModule(store, { compiled, ignored: [] }, { sandbox, now });
      }),
    );
  }

  test("keep one content under one version; the others are refused", async () => {
    for (let round = 0; round < 5; round += 1) {
      const kept = await keepAll(
        ["a", "b", "c", "d"].map((title) => moduleOf(title, `travel${round}`)),
        false,
      );
      expect(kept.filter((each) => "pin" in each)).toHaveLength(1);
      expect(kept.filter((each) => "versionTaken" in each)).toHaveLength(3);
    }
  });

  test("give each content a version of its own in a sandbox", async () => {
    const kept = await keepAll(
      ["a", "b", "c", "a"].map((title) => moduleOf(title)),
      true,
    );
    const versions = kept.map((each) => ("pin" in each ? (each.pin as { version: string }).version : ""));
    expect(new Set(versions).size).toBe(3);
    expect(versions[3]).toBe(versions[0]);
    expect(versions.filter((version) => version === "1.0.0").length).toBeGreaterThan(0);
  });

  test("agree on the same content", async () => {
    const module = moduleOf("a");
    const pin = { key: "travel", version: "1.0.0", sha256: module.sha256 };
    expect(await keepAll([module, module, module, module], false)).toEqual([{ pin }, { pin }, { pin }, { pin }]);
  });

  test("tell apart a key and a version that read alike when they are joined", async () => {
    const kept = await keepAll([moduleOf("a", "a@b", "c"), moduleOf("a", "a", "b@c")], false);
    expect(kept.map((each) => "pin" in each)).toEqual([true, true]);
  });
});
