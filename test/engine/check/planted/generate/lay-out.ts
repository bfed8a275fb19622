/** A document -> the files of a module, and where in them a place of the document is. */
import { stringify } from "yaml";
import { parseModule } from "../../../../../engine/load/index.ts";
import type { ModuleSource } from "../../../../../engine/model/source.ts";
import { type Fields, type Value, valueAt, wordOf } from "./fields.ts";
import type { GeneratedModule } from "./generate-module.ts";
import { samplePolicyholder } from "./module-tables.ts";

interface Part {
  readonly file: string;
  readonly content: Value;
  /** What stands where in this file: the places of the document, longest first. */
  readonly holds: readonly (readonly [from: string, to: string])[];
}

export interface Place {
  readonly file: string;
  readonly pointer: string;
}

export function parseGenerated(module: GeneratedModule): ModuleSource {
  const files = partsOf(module).map(({ file, content }) => ({
    file,
    text: file.endsWith(".json") ? JSON.stringify(content, null, 2) : stringify(content),
  }));
  return parseModule(files, { path: "generated", timeZone: wordOf(module.document["time_zone"]) });
}

export function placeIn(module: GeneratedModule, pointer: string): Place {
  for (const { file, holds } of partsOf(module)) {
    for (const [from, to] of holds) {
      if (pointer === from || pointer.startsWith(`${from}/`)) return { file, pointer: to + pointer.slice(from.length) };
    }
  }
  throw new Error(`no file has ${pointer}`);
}

function partsOf({ layout, document }: GeneratedModule): readonly Part[] {
  if (layout === "file") return [{ file: "module.json", content: document, holds: [["", ""]] }];
  return layout === "folder" ? folderParts(document) : workbenchParts(document);
}

const tables: Readonly<Record<string, readonly string[]>> = {
  "claims-blocks.yaml": ["blocks"],
  "conditions.yaml": ["conditions"],
  "tables/fulfillment-types.yaml": ["fulfillmentTypes"],
  "tables/reserve-categories.yaml": ["reserve_category_types", "reserve_categories"],
  "tables/pay-codes.yaml": ["pay_codes"],
  "tables/payment-methods.yaml": ["payment_methods"],
  "tables/payment-types.yaml": ["payment_types"],
};

function folderParts(document: Fields): readonly Part[] {
  const rest = { ...document };
  const take = (names: readonly string[]): Fields => {
    const taken: Fields = {};
    for (const name of names.filter((one) => Object.hasOwn(rest, one))) {
      taken[name] = rest[name] ?? null;
      delete rest[name];
    }
    return taken;
  };
  const parts = Object.entries(tables).flatMap(([file, names]): readonly Part[] => {
    const content = take(names);
    const holds = Object.keys(content).map((name) => [`/${name}`, `/${name}`] as const);
    return holds.length > 0 ? [{ file, content, holds }] : [];
  });
  const samples = valueAt(take(["samples"]), "/samples");
  return [
    ...parts,
    ...(samples ? [{ file: "samples/one.yaml", content: samples, holds: [["/samples", ""]] } as const] : []),
    { file: "module.yaml", content: rest, holds: [["", ""]] },
  ];
}

function workbenchParts(document: Fields): readonly Part[] {
  const { key, name, currency, settings, blocks, fulfillmentTypes = [] } = document;
  const waiting = valueAt(settings ?? null, "/waiting_period");
  const config: Fields = {
    productModuleKey: key ?? null,
    productModuleName: name ?? null,
    configVersion: "1.0.0",
    settings: {
      billing: { currency: currency ?? null },
      beneficiaries: valueAt(settings ?? null, "/beneficiaries") ?? null,
      waitingPeriod: {
        applyTo: {
          theFullPolicy: {
            period: valueAt(waiting ?? null, "/period") ?? null,
            periodType: valueAt(waiting ?? null, "/period_type") ?? null,
          },
        },
      },
    },
    fulfillmentTypes,
  };
  const policy = valueAt(document, "/samples/policies/standard") ?? null;
  return [
    {
      file: ".root-config.json",
      content: config,
      holds: [
        ["/fulfillmentTypes", "/fulfillmentTypes"],
        ["/settings/beneficiaries", "/settings/beneficiaries"],
      ],
    },
    { file: "workflows/claims-blocks.json", content: blocks ?? [], holds: [["/blocks", ""]] },
    {
      file: "sandbox/merge-vars.json",
      content: { policy, policyholder: samplePolicyholder },
      holds: [["/samples/policies/standard", "/policy"]],
    },
  ];
}
