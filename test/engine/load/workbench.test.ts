import { describe, expect, test } from "vitest";
import { checkModule } from "../../../engine/check/check-module.ts";
import { report } from "../../../engine/diagnostics/report.ts";
import { parseModule } from "../../../engine/load/parse-module.ts";
import { rangeText } from "./range-text.ts";

const config = {
  $schema: "x",
  productModuleName: "Bicycle",
  productModuleKey: "bicycle",
  organizationId: "b701",
  codeFileOrder: ["main.js"],
  settings: {
    beneficiaries: { makePolicyholderABeneficiary: true, min: 1, max: 3 },
    waitingPeriod: { applyTo: { theFullPolicy: { period: 30, periodType: "days" } } },
    billing: { currency: "GBP" },
    claims: { checklistItems: [] },
  },
  fulfillmentTypes: [{ key: "rental", label: "Rental", fulfillmentData: {} }],
};
const blocks = [{ block: { key: "a", type: "heading", title: "A" }, show_if: "{{claim.claim_id}}" }];
const mergeVars = {
  policy: { policy_id: "p", policyholder_id: "h", created_at: "2024-05-02T10:02:21.813Z", currency: "GBP" },
  policyholder: { first_name: "Sarah" },
  application: {},
  payment_method: {},
};

function parse(files: Readonly<Record<string, unknown>> = {}, timeZone?: string) {
  const all: Readonly<Record<string, unknown>> = {
    ".root-config.json": config,
    "workflows/claims-blocks.json": blocks,
    "sandbox/merge-vars.json": mergeVars,
    "code/main.js": "not json",
    ...files,
  };
  const list = Object.entries(all)
    .filter(([, content]) => content !== undefined)
    .map(([file, content]) => ({ file, text: JSON.stringify(content, null, 2) }));
  return parseModule(list, { path: "modules/example_bicycle", timeZone });
}

describe("a Root Workbench folder", () => {
  test("loads as it is", () => {
    const source = parse();
    expect(source).toMatchObject({ layout: "root_workbench", readable: true });
    const { samples: _samples, ...document } = source.document;
    expect(document).toEqual({
      key: "bicycle",
      name: "Bicycle",
      version: "0.0.0",
      currency: "GBP",
      time_zone: "UTC",
      locale: "en-GB",
      rounding: "down",
      fulfillmentTypes: config.fulfillmentTypes,
      settings: { beneficiaries: { min: 1, max: 3 }, waiting_period: { period: 30, period_type: "days" } },
      blocks,
    });
  });

  test("has the sandbox policy as its sample, with a claim that has just been opened", () => {
    expect(parse().document["samples"]).toEqual({
      policies: { sandbox: mergeVars.policy },
      claims: {
        sandbox: {
          claim_id: "00000000-0000-4000-8000-000000000001",
          claim_number: "SAMPLE",
          created_at: "2024-05-02T10:02:21.813Z",
          updated_at: "2024-05-02T10:02:21.813Z",
          policy_id: "p",
          policyholder_id: "h",
          claim_status: "open",
          approval_status: "pending",
          claimant: null,
          app_data: null,
          currency: "GBP",
          policyholder: { first_name: "Sarah" },
          policy: mergeVars.policy,
          block_states: {},
        },
      },
    });
  });

  test("CB1030: says which time zone it assumes, unless one is given", () => {
    expect(parse().diagnostics.map(({ code, severity, file }) => [code, severity, file])).toEqual([
      ["CB1030", "info", ".root-config.json"],
    ]);
    const source = parse({}, "Africa/Johannesburg");
    expect(source.diagnostics).toEqual([]);
    expect(source.document["time_zone"]).toBe("Africa/Johannesburg");
  });

  test("CB1031: says that it names no currency", () => {
    const source = parse({ ".root-config.json": { ...config, settings: {} } }, "UTC");
    expect(source.diagnostics.map(({ code }) => code)).toEqual(["CB1031"]);
    expect(source.document["currency"]).toBe("XXX");
  });

  test("keeps the place of everything that it is read from", () => {
    const source = parse();
    const at = (pointer: string) => {
      const diagnostic = report({ code: "CB1009", params: { key: "x" }, source, pointer });
      return [diagnostic.file, diagnostic.pointer, rangeText(diagnostic.range)];
    };
    expect(at("/blocks/0/show_if")).toEqual(["workflows/claims-blocks.json", "/0/show_if", "8:16-8:36"]);
    expect(at("/currency")).toEqual([".root-config.json", "/settings/billing/currency", "24:19-24:24"]);
    expect(at("/settings/beneficiaries/max")).toEqual([
      ".root-config.json",
      "/settings/beneficiaries/max",
      "13:14-13:15",
    ]);
    const period = "/settings/waitingPeriod/applyTo/theFullPolicy";
    expect(at("/settings/waiting_period/period")).toEqual([".root-config.json", `${period}/period`, "18:21-18:23"]);
    expect(at("/settings/waiting_period/period_type")).toEqual([
      ".root-config.json",
      `${period}/periodType`,
      "19:25-19:31",
    ]);
    expect(at("/samples/claims/sandbox/policy/policy_id")).toEqual([
      "sandbox/merge-vars.json",
      "/policy/policy_id",
      "3:18-3:21",
    ]);
    expect(at("/time_zone")).toEqual([".root-config.json", "", "1:1-37:2"]);
  });

  test("finds fulfillment types under the claims settings, where the documentation puts them", () => {
    const types = [{ key: "airtime", label: "Airtime", fulfillmentData: {} }];
    const settings = { ...config.settings, claims: { fulfillmentTypes: types } };
    const nested = parse({ ".root-config.json": { ...config, settings, fulfillmentTypes: [] } });
    expect(nested.document["fulfillmentTypes"]).toEqual(types);
    expect(nested.sections["fulfillmentTypes"]?.pointer).toBe("/settings/claims/fulfillmentTypes");
    const both = parse({ ".root-config.json": { ...config, settings } });
    expect(both.document["fulfillmentTypes"]).toEqual(config.fulfillmentTypes);
  });

  test("takes the version and the key from where there are any", () => {
    const { productModuleKey: _key, ...unnamed } = config;
    const { document } = parse({ ".root-config.json": { ...unnamed, configVersion: 7 } });
    expect(document).toMatchObject({ key: "example_bicycle", version: "7" });
  });

  test.each([
    [{ applyTo: { theFullPolicy: null } }, "/settings/waitingPeriod/applyTo/theFullPolicy"],
    [{ applyTo: null }, "/settings/waitingPeriod/applyTo"],
    [null, "/settings/waitingPeriod"],
  ])("says that there is no waiting period where its configuration does: %j", (waitingPeriod, pointer) => {
    const source = parse({ ".root-config.json": { ...config, settings: { waitingPeriod } } });
    expect(source.document["settings"]).toEqual({ waiting_period: null });
    expect(source.sections["settings/waiting_period"]).toEqual({ file: ".root-config.json", pointer });
    expect(checkModule(source).diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  test.each([
    [{}],
    [{ applyTo: {} }],
    [{ applyTo: { theFullPolicy: null, theft: { period: 14, periodType: "days" } } }],
    [{ applyTo: { theFullPolicy: "none" } }],
  ])("says nothing of a waiting period where its configuration leaves that open: %j", (waitingPeriod) => {
    const source = parse({ ".root-config.json": { ...config, settings: { waitingPeriod } } });
    expect(source.document).not.toHaveProperty("settings");
  });

  test("may have no sample, no waiting period and no limits", () => {
    const bare = { productModuleKey: "a", settings: { gracePeriod: null } };
    const { document } = parse({ ".root-config.json": bare, "sandbox/merge-vars.json": undefined });
    expect(document).not.toHaveProperty("samples");
    expect(document).not.toHaveProperty("settings");
  });

  test("may have its blocks in an object", () => {
    const source = parse({ "workflows/claims-blocks.json": { blocks } });
    expect(source.document["blocks"]).toEqual(blocks);
    expect(source.sections["blocks"]?.pointer).toBe("/blocks");
  });

  test("CB1001: has no blocks", () => {
    const source = parse({ "workflows/claims-blocks.json": undefined });
    expect(source.readable).toBe(false);
    expect(source.diagnostics.map(({ code, params }) => [code, params])).toEqual([
      ["CB1001", { path: "workflows/claims-blocks.json" }],
    ]);
  });

  test.each([
    ["workflows/claims-blocks.json", { key: "a" }],
    [".root-config.json", []],
    ["sandbox/merge-vars.json", "text"],
  ])("CB1021: %s holds something else", (file, content) => {
    const source = parse({ [file]: content });
    expect(source.readable).toBe(false);
    expect(source.diagnostics.filter(({ severity }) => severity === "error")).toMatchObject([{ code: "CB1021", file }]);
  });
});
