import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { createKeyRing } from "../../../server/sealing/key-ring.ts";
import { createMasterKeys, toMasterKey } from "../../../server/sealing/master-keys.ts";
import { createMemoryKeyStore } from "../../../server/sealing/memory-key-store.ts";
import type { WrappedKey } from "../../../server/sealing/wrapped-key.ts";
import { etagOf, save } from "../support/claims.ts";
import { openTestApp } from "../support/open-test-app.ts";
import { temporaryFolders } from "../store/embedded/temporary-folders.ts";
import { bankModule, opening, states } from "./canaries.ts";

const newFolder = temporaryFolders();

it("a claim whose key is gone is still there, shows its masks, and is paid nothing", async () => {
  const kept = new Map<string, WrappedKey>();
  const masters = createMasterKeys([toMasterKey(randomBytes(32))]);
  const open = (folder: string) =>
    openTestApp({
      modules: [bankModule],
      folder,
      keys: createKeyRing({ store: createMemoryKeyStore(kept), masters }),
    });
  const folder = newFolder();
  const before = await open(folder);
  const claim = String((await before.call("POST", "/v1/claims", { body: opening })).headers["location"]);
  await save(before.call, claim, states);
  const shown = await before.call("GET", claim);
  expect((await before.call("GET", `${claim}/blocks/payout/card`)).body).toMatchObject({ actionable: true });
  await before.close();
  expect(kept.delete(claim.split("/")[3] ?? "")).toBe(true);

  const after = await open(folder);
  expect((await after.call("GET", claim)).text).toBe(shown.text);
  expect((await after.call("GET", `${claim}/blocks/payout/card`)).body).toMatchObject({ actionable: false });
  expect((await after.call("POST", `${claim}/blocks/payout/request`)).status).toBe(422);
  const body = { pointer: "/claimant/id_number", reason: "The bank asked" };
  expect((await after.call("POST", `${claim}/unmask`, { body })).body).toMatchObject({ code: "value_unreadable" });
  // Captured again, the value is there again.
  const headers = { "if-match": await etagOf(after.call, claim) };
  await after.call("PATCH", `${claim}/claimant`, { body: { id_number: "8503124800099" }, headers });
  expect((await after.call("POST", `${claim}/unmask`, { body })).body).toEqual({ value: "8503124800099" });
  await after.close();
});
