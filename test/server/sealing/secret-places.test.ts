import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkModule, compileModule, loadModule } from "../../../engine/index.ts";
import { secretsOfClaim } from "../../../server/sealing/find-secrets.ts";
import { mapClaim } from "../../../server/sealing/map-claim.ts";
import { secretPlacesOf } from "../../../server/sealing/secret-places.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "claimblocks-places-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Of a module that pays into the account that a template names. */
function placesOf(template: string) {
  const file = join(folder, "module.yaml");
  const details = { bank_name: "capitec", branch_code: "470010", account_type: "savings_account" };
  const payee = {
    type: "beneficiary",
    first_name: "Sipho",
    last_name: "Nkosi",
    amount: "100",
    identification: { type: "passport", number: "A1", country: "ZA" },
    payment_details: { type: "eft", details: { ...details, account_number: template } },
  };
  const blocks = [{ block: { type: "payout_request", key: "pay", title: "Pay", amount: "100", payee } }];
  const head = { key: "pay", name: "Pay", version: "1.0.0", currency: "ZAR", time_zone: "Africa/Johannesburg" };
  writeFileSync(file, JSON.stringify({ ...head, blocks }));
  const { module } = checkModule(loadModule(file));
  if (!module) throw new Error(`the module cannot be used with ${template}`);
  return secretPlacesOf(compileModule(module));
}

const nr = "62831234567";
const app_data = {
  bank: { nr, name: "Capitec" },
  banks: [{ nr, name: "Absa" }, {}],
  nrs: [nr, { not: "one" }],
  which: 0,
};
const claim = { claim_id: "c1", app_data };

describe("an account number that a module reads where its name says nothing", () => {
  it.each([
    ["by its path", "{{claim.app_data.bank.nr}}"],
    ["in a with", "{{#with claim.app_data.bank}}{{nr}}{{/with}}"],
    ["in a with that names it", "{{#with claim.app_data.bank as |bank|}}{{bank.nr}}{{/with}}"],
    ["in a with inside a with", "{{#with claim}}{{#with app_data.bank}}{{nr}}{{/with}}{{/with}}"],
    ["from inside another with", "{{#with claim.app_data.bank}}{{#with name}}{{../nr}}{{/with}}{{/with}}"],
    ["in a section", "{{#claim.app_data.bank}}{{nr}}{{/claim.app_data.bank}}"],
    ["in a section over a list", "{{#claim.app_data.banks}}{{nr}}{{/claim.app_data.banks}}"],
    ["in a loop", "{{#each claim.app_data.banks}}{{this.nr}}{{/each}}"],
    ["in a loop that names it", "{{#each claim.app_data.banks as |bank at|}}{{bank.nr}}{{/each}}"],
    ["as the item of a loop", "{{#each claim.app_data.nrs}}{{this}}{{/each}}"],
    ["by a lookup", "{{lookup claim.app_data.bank 'nr'}}"],
  ])("is found %s, and nothing else", (_where, template) => {
    const places = placesOf(template);
    expect([...secretsOfClaim(claim as never, places)]).toEqual([nr]);
    const masked = mapClaim(claim as never, places, ({ value, secret }) => (secret ? "masked" : value)) as object;
    expect(masked).toMatchObject({ app_data: { bank: { name: "Capitec" }, banks: [{ name: "Absa" }, {}], which: 0 } });
    expect(JSON.stringify(masked).split("masked")).toHaveLength(2);
  });

  it("is never all that a claim has captured", () => {
    expect(placesOf("{{#each claim.block_states}}{{this.value}}{{/each}}").paths).toEqual([]);
  });
});
