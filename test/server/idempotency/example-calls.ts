/** For each operation that changes something: a call of it that succeeds, made ready on a server, and what would be another. */
import { type TestAnswer, type TestCaller, textAt } from "../support/call.ts";
import {
  act,
  actOn,
  createRequest,
  etagOf,
  filledIn,
  openClaim,
  policy,
  releasedClaim,
  save,
} from "../support/claims.ts";

export interface ExampleCall {
  readonly url: string;
  readonly body?: unknown;
  /** The version that it is made for, where it has to name one. */
  readonly etag?: string;
  /** What makes another call of it. */
  readonly other: { readonly url?: string; readonly body?: unknown };
}

export type ChangingMethod = "POST" | "PATCH" | "PUT" | "DELETE";

export type Prepare = (call: TestCaller) => Promise<ExampleCall>;

export const exampleCalls: Readonly<Record<string, Prepare>> = {
  openClaim: () => {
    const body = { product_module_key: "travel", policy };
    const other = { body: { ...body, policy: { ...policy, policy_id: "policy-2" } } };
    return Promise.resolve({ url: "/v1/claims", body, other });
  },
  addNote: async (call) => {
    const url = `${await openClaim(call)}/notes`;
    return { url, body: { text: "Called back" }, other: { body: { text: "Called back twice" } } };
  },
  assignClaim: onClaim("assign", { assigned_to: "thandi" }, { assigned_to: "sipho" }),
  changeClaimant: onClaim("claimant", { first_name: "Sarah" }, { first_name: "Sara" }),
  linkPolicy: onClaim("policy", { policy }, { policy: { ...policy, policy_id: "policy-2" } }),
  saveBlockStates: onClaim(
    "blocks",
    [{ key: "notes", block_state: { type: "input.paragraph", value: "Call back" } }],
    [{ key: "notes", block_state: { type: "input.paragraph", value: "Call" } }],
  ),
  saveBlockState: onClaim(
    "blocks/notes",
    { type: "input.paragraph", value: "Call back" },
    { type: "input.paragraph", value: "Call" },
  ),
  createRequest: async (call) => {
    const claim = await releasedClaim(call);
    return { url: `${claim}/blocks/payout/request`, other: { url: `${claim}/blocks/airtime/request` } };
  },
  ...claimSteps({
    "send-to-review": [],
    "send-to-capture": ["send-to-review"],
    approve: ["send-to-review"],
    goodwill: ["send-to-review"],
    repudiate: ["send-to-review"],
    "no-claim": ["send-to-review"],
    "acknowledge-approved": ["send-to-review", "approve"],
    "acknowledge-goodwill": ["send-to-review", "goodwill"],
    "acknowledge-repudiated": ["send-to-review", "repudiate"],
    "acknowledge-no-claim": ["send-to-review", "no-claim"],
    "do-not-acknowledge-approved": ["send-to-review", "approve"],
    "do-not-acknowledge-goodwill": ["send-to-review", "goodwill"],
    "do-not-acknowledge-repudiated": ["send-to-review", "repudiate"],
    "do-not-acknowledge-no-claim": ["send-to-review", "no-claim"],
    "paid-out": ["send-to-review", "approve", "acknowledge-approved"],
    close: [],
    reopen: ["close"],
  }),
  approve_payout_request: onRequest("payout", "approve"),
  process_payout_request: onRequest("payout", "process"),
  complete_payout_request: onRequest("payout", "complete", ["process"]),
  reject_payout_request: onRequest("payout", "reject"),
  cancel_payout_request: onRequest("payout", "cancel"),
  approve_fulfillment_request: onRequest("airtime", "approve"),
  reject_fulfillment_request: onRequest("airtime", "reject"),
  cancel_fulfillment_request: onRequest("airtime", "cancel"),
  pause_annuity_request: onRequest("monthly_help", "pause"),
  resume_annuity_request: onRequest("monthly_help", "resume", ["pause"]),
  complete_annuity_request: onRequest("monthly_help", "complete"),
  cancel_annuity_request: onRequest("monthly_help", "cancel"),
  change_annuity_payment_details: async (call) => {
    const request = await createRequest(call, await releasedClaim(call), "monthly_help");
    const payment_details = { type: "eft", details: otherAccount };
    const body = { payment_details, reason: "The account was closed" };
    const other = { body: { ...body, reason: "The bank was changed" } };
    return { url: `${request}/payment-details`, body, etag: await etagOf(call, request), other };
  },
  change_payout_request: async (call) => {
    const url = await createRequest(call, await releasedClaim(call), "payout");
    const other = { body: { status: "cancelled" } };
    return { url, body: { status: "processing" }, etag: await etagOf(call, url), other };
  },
  act_on_payout_requests: async (call) => {
    const requests = [await payout(call), await payout(call)];
    const items = requests.map((request) => ({ id: request.split("/")[3], version: 1 }));
    const other = { body: { action: "process", items: items.slice(1) } };
    return { url: "/v1/payout-requests/bulk", body: { action: "process", items }, other };
  },
  enable_webhook_endpoint: onEndpoint("/enable", "disable"),
  disable_webhook_endpoint: onEndpoint("/disable"),
  delete_webhook_endpoint: onEndpoint(""),
  ping_webhook_endpoint: onEndpoint("/ping"),
  resend_webhook_delivery: async (call) => {
    const [url = "", other = ""] = [await delivery(call), await delivery(call)].map((one) => `${one}/resend`);
    return { url, other: { url: other } };
  },
};

/** Makes the call, with a key. */
export function send(
  call: TestCaller,
  method: ChangingMethod,
  { url, body, etag }: Omit<ExampleCall, "other">,
  key: string,
): Promise<TestAnswer> {
  const headers = { "idempotency-key": key, ...(etag !== undefined && { "if-match": etag }) };
  return call(method, url, { body, headers });
}

const otherAccount = {
  bank_name: "capitec",
  branch_code: "470010",
  account_type: "savings_account",
  account_number: "0087654321",
};

async function payout(call: TestCaller): Promise<string> {
  return createRequest(call, await releasedClaim(call), "payout");
}

async function webhookEndpoint(call: TestCaller): Promise<string> {
  const created = await call("POST", "/v1/webhook-endpoints", { body: { url: "https://example.com/hooks" } });
  return String(created.headers["location"]);
}

async function delivery(call: TestCaller): Promise<string> {
  const { body } = await call("POST", `${await webhookEndpoint(call)}/ping`);
  return `/v1/webhook-deliveries/${textAt(body, "delivery_id")}`;
}

function onEndpoint(path: string, ...before: readonly string[]): Prepare {
  return async (call) => {
    const [one, other] = [await webhookEndpoint(call), await webhookEndpoint(call)];
    for (const step of before) await call("POST", `${one}/${step}`);
    return { url: one + path, other: { url: other + path } };
  };
}

function onClaim(path: string, body: unknown, other: unknown): Prepare {
  return async (call) => {
    const claim = await openClaim(call);
    return { url: `${claim}/${path}`, body, etag: await etagOf(call, claim), other: { body: other } };
  };
}

function onRequest(block: string, action: string, before: readonly string[] = []): Prepare {
  return async (call) => {
    const request = await createRequest(call, await releasedClaim(call), block);
    for (const step of before) await actOn(call, request, step);
    const body = action === "reject" ? { reason: "Paid in cash" } : {};
    return {
      url: `${request}/${action}`,
      body,
      etag: await etagOf(call, request),
      other: { body: { reason: "Other" } },
    };
  };
}

function claimSteps(steps: Readonly<Record<string, readonly string[]>>): Record<string, Prepare> {
  const prepared = Object.entries(steps).map(([action, before]): [string, Prepare] => [
    `claim_${action.replaceAll("-", "_")}`,
    async (call) => {
      const claim = await openClaim(call);
      await save(call, claim, filledIn);
      if (before.length > 0) await act(call, claim, ...before);
      const etag = await etagOf(call, claim);
      return {
        url: `${claim}/${action}`,
        body: { reason: "for the test" },
        etag,
        other: { body: { reason: "Other" } },
      };
    },
  ]);
  return Object.fromEntries(prepared);
}
