import { describe, expect, test } from "vitest";
import type { Claim } from "../../engine/index.ts";
import { cardOf, folderOfModules, readProductModule, sampleOf, withStates } from "./sample-claim.ts";

const dinosure = readProductModule(`${folderOfModules}/dinosure`);
const released = sampleOf(dinosure, "released");
const policy = released.policy ?? {};
const [someone, ...others] = policy.beneficiaries ?? [];

const alerts = dinosure.compiled.order.filter(({ type }) => type === "alert").map(({ key }) => key);

function shownFor(claim: Claim): readonly string[] {
  return alerts.filter((key) => cardOf(dinosure, key, claim).visible);
}

describe("the alerts of dinosure", () => {
  test("are silent on a claim that is in order, and on one that nothing is known of", () => {
    expect(shownFor(released)).toEqual([]);
    expect(shownFor(sampleOf(dinosure, "opened"))).toEqual([]);
  });

  test.each([
    {
      warns: "a lapsed policy",
      alert: "policy_not_active_alert",
      claim: { ...released, policy: { ...policy, status: "lapsed" as const } },
      says: "its status is lapsed",
    },
    {
      warns: "another person's death",
      alert: "other_person_alert",
      claim: withStates(released, { deceased_id_number: { type: "input.text", value: "7109030175089" } }),
      says: "not the ID number of Themba Dlamini",
    },
    {
      warns: "a death before the cover",
      alert: "before_cover_alert",
      claim: { ...released, policy: { ...policy, start_date: "2024-05-30" } },
      says: "before the cover started on 30 May 2024",
    },
    {
      warns: "a natural death in the waiting period",
      alert: "waiting_period_alert",
      claim: { ...released, policy: { ...policy, start_date: "2023-11-30" } },
      says: "from 30 May 2024",
    },
    {
      warns: "a claim half a year after the death",
      alert: "late_claim_alert",
      claim: { ...released, created_at: "2024-11-26T08:00:00.000Z" },
      says: "181 days after the death",
    },
    {
      warns: "a benefit above the sum assured",
      alert: "above_cover_alert",
      claim: withStates(released, { approved_benefit: { type: "input.currency", value: 10000002 } }),
      says: "Nothing can be paid until it is lowered",
    },
    {
      warns: "shares that do not add up",
      alert: "shares_alert",
      claim: { ...released, policy: { ...policy, beneficiaries: others } },
      says: "add up to 67 %",
    },
    {
      warns: "more beneficiaries than there are payouts",
      alert: "too_many_beneficiaries_alert",
      claim: {
        ...released,
        policy: { ...policy, beneficiaries: Array.from({ length: 5 }, () => ({ ...someone, percentage: 20 })) },
      },
      says: "names 5 beneficiaries",
    },
    {
      warns: "a beneficiary who is not of age",
      alert: "minor_alert",
      claim: {
        ...released,
        policy: { ...policy, beneficiaries: [...others, { ...someone, percentage: 33, date_of_birth: "20060604" }] },
      },
      says: "younger than 18",
    },
  ])("warn of $warns, and of nothing else", ({ alert, claim, says }) => {
    expect(shownFor(claim)).toEqual([alert]);
    expect(cardOf(dinosure, alert, claim).fields["markdown"]).toContain(says);
  });

  test("count the age and the delay to the day", () => {
    const lastDay: Claim = { ...released, created_at: "2024-11-25T08:00:00.000Z" };
    expect(shownFor(lastDay)).toEqual([]);
    const birthday = { ...someone, percentage: 33, date_of_birth: "20060603" };
    expect(shownFor({ ...released, policy: { ...policy, beneficiaries: [...others, birthday] } })).toEqual([]);
  });
});
