import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkModule, loadModule } from "../../../engine/index.ts";

const folder = new URL("../../../../shared/root-modules/", import.meta.url);
const isAtHand = existsSync(folder);

const payout = "payee/payment_details/details/bank_name";

/** Every finding in three published modules, each of which a careful reader agrees with: the block, the property, the code. */
const findings: Readonly<Record<string, readonly string[]>> = {
  example_bicycle_cover: [
    "- CB1030",
    "- fulfillmentTypes/0/key CB2406",
    "alert_not_approved hide_if CB2205",
    "claim_in_waiting_period block/markdown CB2409",
    "claim_in_waiting_period show_if CB2103",
    "claim_payout_request block/payee/amount CB2304",
    "claim_payout_request block/payee/amount CB2318",
    `claim_payout_request block/${payout} CB2309`,
    `claim_payout_request block/${payout} CB2310`,
    "claim_payout_request block/payee/percentage CB2306",
    "payment_summary block/markdown CB2114",
    "payout_amount block/min CB2401",
  ],
  example_device_cover: [
    "- CB1030",
    "alert_not_approved hide_if CB2205",
    "claim_payout_request block/payee/amount CB2304",
    "claim_payout_request block/payee/amount CB2318",
    `claim_payout_request block/${payout} CB2309`,
    `claim_payout_request block/${payout} CB2310`,
    "claim_payout_request block/payee/percentage CB2306",
    "claimed_amount_requested block/min CB2401",
    "payout_amount block/min CB2401",
    "waiting_period_alert block/markdown CB2409",
    "waiting_period_alert show_if CB2103",
  ],
  example_funeral_cover: [
    "- CB1030",
    "accidental_incident_cause block/options/0/key CB2156",
    "accidental_incident_cause block/options/1/key CB2155",
    "accidental_incident_cause block/options/3/key CB2155",
    "child_date_of_birth show_if CB2121",
    "date_warning_future show_if CB2120",
    "date_warning_future show_if CB2121",
    "date_warning_past show_if CB2120",
    "date_warning_start show_if CB2408",
    "death_incident_cause block/options/0/key CB2156",
    "header3 show_if CB2121",
    ...[1, 2, 3, 4, 5].flatMap(payoutTo),
    "police_block show_if CB2121",
  ],
};

/** Copied from beneficiary to beneficiary, mistakes included; a policy has three of them at most. */
function payoutTo(beneficiary: number): readonly string[] {
  const block = `lump_sum_payout_request_${beneficiary}`;
  return [
    `${block} block/amount CB2114`,
    `${block} block/payee/amount CB2304`,
    `${block} block/payee/amount CB2318`,
    `${block} block/payee/first_name CB2305`,
    ...(beneficiary === 1 ? [`${block} block/payee/first_name CB2308`] : []),
    `${block} block/${payout} CB2309`,
    `${block} block/payee/percentage CB2306`,
    ...(beneficiary > 3 ? [`${block} show_if CB2115`] : []),
    `${block} show_if CB2316`,
    `${block} show_if CB2317`,
    ...(beneficiary > 1 ? [`${block} show_if CB2121`] : []),
  ];
}

describe("the mistakes of published modules", () => {
  it.skipIf(isAtHand)("are not looked for: ../shared/root-modules is not there", () => {
    expect(isAtHand).toBe(false);
  });

  it.skipIf(!isAtHand).each(Object.keys(findings))("are found, and nothing else: %s", (name) => {
    const source = loadModule(fileURLToPath(new URL(name, folder)));
    const { diagnostics } = checkModule(source);
    const blocks = source.document["blocks"] as readonly {
      readonly block?: { readonly key: string };
      readonly key?: string;
    }[];
    const found = diagnostics.map(({ code, file, pointer }) => {
      const [, index = "", ...property] = pointer.split("/");
      const entry = file.endsWith("claims-blocks.json") ? blocks[Number(index)] : undefined;
      if (entry) return `${entry.block?.key ?? entry.key} ${property.join("/")} ${code}`;
      return `- ${[index, ...property, ""].join("/").slice(0, -1)} ${code}`.replace("-  ", "- ");
    });
    expect(found.toSorted()).toEqual([...(findings[name] ?? [])].toSorted());
  });
});
