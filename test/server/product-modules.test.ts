import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readModules } from "../../server/modules/read-modules.ts";
import { serveModules } from "../../server/modules/serve-modules.ts";
import { openClaim } from "./support/claims.ts";
import { openTestApp, type TestApp, travelModule } from "./support/open-test-app.ts";

let folder: string;
let module: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "claimblocks-modules-"));
  module = join(folder, "modules", "travel");
  await cp(travelModule, module, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const edit = async (file: string, from: string, to: string): Promise<void> => {
  const path = join(module, file);
  await writeFile(path, (await readFile(path, "utf8")).replace(from, to));
};

const data = (): { readonly folder: string; readonly modules: readonly string[] } => ({
  folder: join(folder, "data"),
  modules: [join(folder, "modules")],
});

const servedVersion = async (server: TestApp): Promise<unknown> =>
  (await server.call("GET", "/v1/product-modules/travel")).body["version"];

const versionNow = async (): Promise<unknown> => {
  const server = await openTestApp(data());
  const version = await servedVersion(server);
  await server.close();
  return version;
};

describe("the version of a module", () => {
  it("stays with the claim that was opened with it", async () => {
    const before = await openTestApp(data());
    const claim = await openClaim(before.call);
    await before.close();
    await edit("claims-blocks.yaml", "title: Item", "title: Lost item");
    await edit("module.yaml", "version: 1.0.0", "version: 1.1.0");
    const after = await openTestApp(data());
    const old = await after.call("GET", `${claim}/blocks/item/card`);
    expect(old.body).toMatchObject({ title: "Item" });
    const fresh = await openClaim(after.call);
    const card = await after.call("GET", `${fresh}/blocks/item/card`);
    expect(card.body).toMatchObject({ title: "Lost item" });
    const created = await after.call("POST", `${claim}/blocks/emergency_payout/request`);
    expect(created).toMatchObject({ status: 201, body: { module: { version: "1.0.0" } } });
    await after.close();
  });

  it("keeps what its author asked not to be reported, also for claims whose module is no longer served", async () => {
    const ignored = "# claimblocks-ignore CB2001: the other system needs it\n      colour: red\n      title: Item";
    await edit("claims-blocks.yaml", "title: Item", ignored);
    const before = await openTestApp(data());
    const claim = await openClaim(before.call);
    const first = await before.call("GET", `${claim}/blocks/item/card`);
    await before.close();
    await edit("claims-blocks.yaml", "title: Notes", "title: Remarks");
    const after = await openTestApp(data());
    const card = await after.call("GET", `${claim}/blocks/item/card`);
    expect(card.body).toEqual(first.body);
    expect(card.body).not.toHaveProperty("diagnostics");
    await after.close();
  });

  it("counts as version and hash in a sandbox when the content changed under it", async () => {
    expect(await versionNow()).toBe("1.0.0");
    await edit("claims-blocks.yaml", "title: Item", "title: Lost item");
    expect(await versionNow()).toMatch(/^1\.0\.0\+[0-9a-f]{12}$/);
    const changed = await openTestApp(data());
    const claim = await openClaim(changed.call);
    const created = await changed.call("POST", `${claim}/blocks/emergency_payout/request`);
    expect(created.body["module"]?.["version"]).toBe(await servedVersion(changed));
    await changed.close();
    await edit("claims-blocks.yaml", "title: Lost item", "title: Item");
    expect(await versionNow()).toBe("1.0.0");
  });

  it("may not change its content outside a sandbox", async () => {
    const server = await openTestApp(data());
    await edit("claims-blocks.yaml", "title: Item", "title: Lost item");
    const options = { sandbox: false, strict: false, now: "2026-03-02T08:30:00.000Z" };
    const served = await serveModules(
      server.store,
      readModules(data().modules, Date.parse("2026-03-02T08:30:00.000Z")),
      options,
    );
    expect(served).toEqual({ mistakes: [{ code: "CB7107", params: { key: "travel", version: "1.0.0" } }] });
    await server.close();
  });
});

const codesOn = (day: string): readonly string[] =>
  readModules(data().modules, Date.parse(day)).flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));

describe("a module with mistakes", () => {
  it("is listed with its diagnostics and takes no claims when it cannot be read", async () => {
    await writeFile(join(module, "claims-blocks.yaml"), "blocks: [");
    const server = await openTestApp(data());
    const listed = await server.call("GET", "/v1/product-modules");
    expect(listed.body["data"]).toMatchObject([{ key: "travel", usable: false, version: null, errors: 1 }]);
    const read = await server.call("GET", "/v1/product-modules/travel");
    expect(read.body).toMatchObject({ document: null, diagnostics: [{ code: "CB1002", file: "claims-blocks.yaml" }] });
    const body = { product_module_key: "travel", policy: {} };
    const refused = await server.call("POST", "/v1/claims", { body });
    expect(refused).toMatchObject({ status: 409, body: { code: "module_not_usable" } });
    expect(await server.call("GET", "/ready")).toMatchObject({ status: 503, body: { code: "not_ready" } });
    await server.close();
  });

  it.each([
    ["key: travel", "key: 5", "travel"],
    ["version: 1.0.0", "version: 1", "travel"],
    ["version: 1.0.0", "", "travel"],
    ["name: ", "name: [x]\nname_: ", "travel"],
  ])("is not usable when it does not say what it is: %s as %j", async (from, to, key) => {
    await edit("module.yaml", from, to);
    const server = await openTestApp(data());
    const listed = await server.call("GET", "/v1/product-modules");
    expect(listed.body["data"]).toMatchObject([{ key, usable: false, version: null }]);
    await server.close();
  });

  it("is served with its diagnostics when the rest of it can be used, but not when strict", async () => {
    await edit("claims-blocks.yaml", "title: Notes }", "title: Notes, colour: red }");
    const server = await openTestApp(data());
    const read = await server.call("GET", "/v1/product-modules/travel");
    expect(read.body).toMatchObject({ usable: true, errors: 1 });
    const options = { sandbox: true, strict: true, now: "2026-03-02T08:30:00.000Z" };
    const strict = await serveModules(
      server.store,
      readModules(data().modules, Date.parse("2026-03-02T08:30:00.000Z")),
      options,
    );
    expect(strict).toEqual({ mistakes: [{ code: "CB7106", params: { key: "travel", count: 1 } }] });
    await server.close();
  });

  it("reports what may no longer be ignored on the day it is read", async () => {
    await edit("claims-blocks.yaml", "title: Notes }", "title: Notes, colour: red }");
    const ignores =
      'ignores: [{ code: CB2001, place: notes, reason: until the export is mended, expires: "2026-03-02" }]';
    await writeFile(join(module, "check-ignore.yaml"), ignores);
    expect(codesOn("2026-03-02")).toEqual(["CB2303"]);
    expect(codesOn("2026-03-03")).toEqual(["CB2453", "CB2001", "CB2303"]);
  });

  it("is not served beside another one of the same key", async () => {
    await cp(module, join(folder, "modules", "travel-copy"), { recursive: true });
    const server = await openTestApp();
    const options = { sandbox: true, strict: false, now: "2026-03-02T08:30:00.000Z" };
    const served = await serveModules(
      server.store,
      readModules(data().modules, Date.parse("2026-03-02T08:30:00.000Z")),
      options,
    );
    expect(served).toMatchObject({ mistakes: [{ code: "CB7108", params: { key: "travel" } }] });
    await server.close();
  });
});
