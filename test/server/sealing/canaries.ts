/** A day at a server with claims full of numbers that nobody may find anywhere afterwards. */
import { fileURLToPath } from "node:url";
import type { TestAnswer, TestCaller } from "../support/call.ts";
import { act, actOn, createRequest, etagOf, save } from "../support/claims.ts";

export const bankModule = fileURLToPath(new URL("../fixtures/bank-details", import.meta.url));

export const numbers = {
  account: "62831234567",
  policyAccount: "40712345678",
  passport: "A08412345",
  deceased: "7701015009087",
  claimant: "8503124800081",
} as const;

export const canaries: readonly string[] = Object.values(numbers);

export const opening = {
  product_module_key: "bank_details",
  policy: {
    policy_id: "policy-7",
    policyholder_id: "holder-7",
    currency: "ZAR",
    start_date: "2026-01-01",
    payment_details: {
      type: "eft",
      details: {
        bank_name: "capitec",
        branch_code: "470010",
        account_type: "savings_account",
        account_number: numbers.policyAccount,
      },
    },
    module: {},
  },
  policyholder: {
    policyholder_id: "holder-7",
    first_name: "Thandi",
    last_name: "Nkosi",
    id: { type: "passport", number: numbers.passport, country: "ZA" },
  },
  claimant: { first_name: "Sipho", id_number: numbers.claimant, email: "sipho@example.com" },
};

export const states = {
  where_to_pay: { type: "input.text", value: numbers.account },
  deceased_id_number: { type: "input.text", value: numbers.deceased },
  story: { type: "input.paragraph", value: `Please pay into ${numbers.account}, not elsewhere.` },
};

export interface CanaryDay {
  readonly claim: string;
  /** The addresses of its requests, by block. */
  readonly requests: Readonly<Record<string, string>>;
  readonly answers: readonly TestAnswer[];
}

export async function liveWithNumbers(caller: TestCaller): Promise<CanaryDay> {
  const answers: TestAnswer[] = [];
  const call: TestCaller = async (...given) => {
    const answer = await caller(...given);
    answers.push(answer);
    return answer;
  };
  const opened = await call("POST", "/v1/claims", { body: opening });
  if (opened.status !== 201) throw new Error(opened.text);
  const claim = String(opened.headers["location"]);
  await save(call, claim, states);
  await call("POST", `${claim}/notes`, { body: { text: `She gave ${numbers.account} and ${numbers.passport}.` } });
  await changeDetails(call, claim);
  await sendMistakes(call, claim);
  const early = await createRequest(call, claim, "payout");
  const rejected = await actOn(call, early, "reject", { reason: `${numbers.account} is closed` });
  if (rejected.status !== 200) throw new Error(rejected.text);
  await act(call, claim, "send-to-review");
  await actOn(call, claim, "repudiate", { reason: `${numbers.passport} is not insured` });
  const released = await act(call, claim, "do-not-acknowledge-repudiated", "approve", "acknowledge-approved");
  if (released.status !== 200) throw new Error(released.text);
  const requests: Record<string, string> = {};
  for (const key of ["payout", "debit_order", "monthly_help"]) requests[key] = await createRequest(call, claim, key);
  await call("POST", `${claim}/blocks/payout/request`);
  await readEverything(call, claim, Object.values(requests));
  return { claim, requests, answers };
}

async function changeDetails(call: TestCaller, claim: string): Promise<void> {
  const headers = async () => ({ "if-match": await etagOf(call, claim) });
  const claimant = { id_number: numbers.claimant, relationship: `son of ${numbers.deceased}` };
  await call("PATCH", `${claim}/claimant`, { body: claimant, headers: await headers() });
  const { policy, policyholder } = opening;
  await call("POST", `${claim}/policy`, { body: { policy, policyholder }, headers: await headers() });
}

/** Each is refused, and no refusal may repeat what was sent. */
async function sendMistakes(call: TestCaller, claim: string): Promise<void> {
  const headers = { "if-match": await etagOf(call, claim) };
  await call("POST", "/v1/claims", { body: { ...opening, [numbers.account]: 1, account_number: numbers.account } });
  await call("POST", "/v1/claims", { body: { ...opening, policy: { ...opening.policy, currency: 5 } } });
  await call("POST", "/v1/claims", { body: { ...opening, claimant: { id_number: { x: numbers.claimant } } } });
  await call("POST", "/v1/claims", { raw: `{"account_number": "${numbers.account}"` });
  await call("PATCH", `${claim}/blocks/deceased_id_number`, {
    body: { type: "dropdown", option_key: numbers.deceased },
    headers,
  });
  await call("PATCH", `${claim}/blocks/where_to_pay`, {
    body: { type: "input.text", value: [numbers.account] },
    headers,
  });
  await call("PATCH", `${claim}/claimant`, { body: { id_number: `•••• ${numbers.claimant.slice(-4)}` }, headers });
}

async function readEverything(call: TestCaller, claim: string, requests: readonly string[]): Promise<void> {
  const id = claim.split("/")[3];
  for (const url of [
    claim,
    "/v1/claims?limit=5",
    `${claim}/cards`,
    `${claim}/notes`,
    `${claim}/events`,
    "/v1/events?limit=100",
    "/metrics",
    `/page/texts/${id}`,
    "/v1/payout-requests",
    "/v1/fulfillment-requests",
    "/v1/annuity-requests",
    `${requests[2]}/schedule`,
    ...requests,
  ]) {
    await call("GET", url);
  }
  for (const key of ["heading", "where_to_pay", "not_insured", "summary", "payout", "debit_order", "monthly_help"]) {
    await call("GET", `${claim}/blocks/${key}/card`);
    await call("GET", `${claim}/blocks/${key}/explain`);
    await call("GET", `${claim}/blocks/${key}/explain`, { headers: { accept: "text/plain" } });
  }
  const { policy, policyholder, claimant } = opening;
  const bare = { policy, policyholder, claimant, block_states: states };
  await call("POST", "/v1/evaluate", { body: { product_module_key: "bank_details", claim: bare, trace: true } });
}
