import type { TestAnswer, TestCaller } from "./call.ts";

export const policy = {
  policy_id: "policy-1",
  policyholder_id: "holder-1",
  policy_number: "TRV-1",
  status: "active",
  currency: "ZAR",
  sum_assured: 1000000,
  start_date: "2026-01-01",
  module: {},
};

export const policyholder = {
  policyholder_id: "holder-1",
  first_name: "Thandi",
  last_name: "Nkosi",
  cellphone: "0821234567",
};

/** Opens a claim on the travel module and gives its address. */
export async function openClaim(call: TestCaller): Promise<string> {
  const opened = await call("POST", "/v1/claims", { body: { product_module_key: "travel", policy, policyholder } });
  if (opened.status !== 201) throw new Error(opened.text);
  return String(opened.headers["location"]);
}

export async function etagOf(call: TestCaller, claim: string): Promise<string> {
  return String((await call("GET", claim)).headers["etag"]);
}

/** Saves states on the claim as it is now. */
export async function save(call: TestCaller, claim: string, states: Record<string, object>): Promise<TestAnswer> {
  const body = Object.entries(states).map(([key, block_state]) => ({ key, block_state }));
  return call("PATCH", `${claim}/blocks`, { body, headers: { "if-match": await etagOf(call, claim) } });
}

/** Takes the claim through actions, one after another, on the claim as it is each time. */
export async function act(call: TestCaller, claim: string, ...actions: readonly string[]): Promise<TestAnswer> {
  let answer: TestAnswer | undefined;
  for (const action of actions) {
    const headers = { "if-match": await etagOf(call, claim) };
    answer = await call("POST", `${claim}/${action}`, { body: { reason: "for the test" }, headers });
    if (answer.status !== 200) return answer;
  }
  if (!answer) throw new Error("expected at least one action");
  return answer;
}

export const filledIn = {
  incident: { type: "input.text", value: "The suitcase did not arrive" },
  payout_amount: { type: "input.currency", value: 125050 },
};

/** A claim whose payout may be requested: filled in, approved and acknowledged. */
export async function releasedClaim(call: TestCaller): Promise<string> {
  const claim = await openClaim(call);
  await save(call, claim, filledIn);
  const released = await act(call, claim, "send-to-review", "approve", "acknowledge-approved");
  if (released.status !== 200) throw new Error(released.text);
  return claim;
}

/** Creates the request of a block and gives the request's address. */
export async function createRequest(call: TestCaller, claim: string, key: string): Promise<string> {
  const created = await call("POST", `${claim}/blocks/${key}/request`);
  if (created.status !== 201) throw new Error(created.text);
  return String(created.headers["location"]);
}

/** Takes a request one step further, on the version that it has. */
export async function actOn(
  call: TestCaller,
  request: string,
  action: string,
  body: object = {},
  actor = "sandbox:all",
): Promise<TestAnswer> {
  const headers = { "if-match": await etagOf(call, request), "x-sandbox-actor": actor };
  return call("POST", `${request}/${action}`, { body, headers });
}
