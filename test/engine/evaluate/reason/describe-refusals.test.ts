import { describe, expect, test } from "vitest";
import { describePath } from "../../../../engine/evaluate/reason/describe-path.ts";
import { describeRefusals } from "../../../../engine/evaluate/reason/describe-refusals.ts";
import { compileText, moneyInput, payoutBlock } from "../fixture.ts";

const module = compileText({
  blocks: [moneyInput("loss", "Loss"), moneyInput("total", "Total of {{claim.claim_number}}"), payoutBlock()],
});

describe("a path in words", () => {
  test.each([
    { path: "claim.block_states.loss.value", words: "“Loss”" },
    { path: "claim.block_states.total.value", words: "“total”" },
    { path: "claim.block_states.gone.value", words: "“gone”" },
    { path: "claim.block_states.payout.status", words: "the status of “Payout”" },
    { path: "claim.block_states.payout.payout_request_id", words: "“Payout”" },
    { path: "claim.policy.sum_assured", words: "the policy's sum assured" },
    { path: "claim.policy.module.benefit_amount", words: "the policy's benefit amount" },
    { path: "claim.policy.payment_details.details.bank_name", words: "the policy's bank name" },
    { path: "claim.policy.beneficiaries.0.first_name", words: "beneficiary 1's first name" },
    { path: "claim.policy.beneficiaries.[11].id.number", words: "beneficiary 12's number" },
    { path: "claim.claimant.cellphone", words: "the claimant's cellphone" },
    { path: "claim.approval_status", words: "the claim's approval status" },
    { path: "claim.claim_number", words: "the claim's claim number" },
    { path: "claim", words: "claim" },
    { path: "policy.start_date", words: "policy.start_date" },
    { path: "", words: "" },
  ])("$path is $words", ({ path, words }) => {
    expect(describePath(path, module)).toBe(words);
  });
});

const gate = (reason: string) => ({ code: "block_hidden", reason });
const waits = (...missing: string[]) => ({ code: "missing_value", reason: "The amount has no value.", missing });

describe("several refusals", () => {
  test("are said once each, what is missing last", () => {
    expect(
      describeRefusals(
        [waits("claim.block_states.loss.value"), gate("Closed."), gate("Closed."), gate("Late.")],
        module,
      ),
    ).toBe("Closed. Late. Waiting for “Loss”.");
  });

  test("name each value once, the first few of many", () => {
    const paths = ["a", "b", "c", "d", "e"].map((name) => `claim.policy.module.${name}`);
    expect(describeRefusals([waits(...paths.slice(0, 3)), waits(...paths.slice(0, 2))], module)).toBe(
      "Waiting for the policy's a, the policy's b and the policy's c.",
    );
    expect(describeRefusals([waits(...paths)], module)).toBe(
      "Waiting for the policy's a, the policy's b, the policy's c, the policy's d and 1 more.",
    );
  });

  test("stop after three, because a list is not a reason", () => {
    expect(describeRefusals(["One.", "Two.", "Three.", "Four."].map(gate), module)).toBe("One. Two. Three.");
  });
});
