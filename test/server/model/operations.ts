/** The random operations: each is done to the server and to the model, and both must give the same answer. */
import type { TestAnswer, TestCaller } from "../support/call.ts";
import { policy, policyholder } from "../support/claims.ts";
import {
  actOnPlainClaim,
  actOnPlainRequest,
  blocks,
  editPlainAnnuity,
  editPlainClaim,
  firstStatus,
  openPlainClaim,
  type PlainActor,
  type PlainClaim,
  type PlainRequest,
  refusalOfPlainRequest,
} from "./plain-claim.ts";
import { claimSteps, requestSteps } from "./plain-steps.ts";
import type { RandomSource } from "./random-source.ts";

export interface ModelRun {
  readonly call: TestCaller;
  readonly random: RandomSource;
  /** What each operation was, for whoever has to find out why one failed. */
  readonly log: string[];
}

type Operation = (run: ModelRun, claim: PlainClaim) => Promise<void>;

// People with several roles, so that somebody now and then meets what he himself made.
const all: PlainActor = { name: "sandbox", role: "all" };
const handlers = [{ name: "thandi", role: "handler" }, { name: "sipho", role: "assessor" }, all];
const deciders = [{ name: "sipho", role: "assessor" }, { name: "anna", role: "supervisor" }, all];
const supervisors = [{ name: "anna", role: "supervisor" }, { name: "sipho", role: "supervisor" }, all];
const payers = [{ name: "pieter", role: "finance" }, { name: "thandi", role: "finance" }, all];

export async function openClaim({ call, random, log }: ModelRun): Promise<PlainClaim> {
  const body = { product_module_key: "travel", policy, policyholder };
  const opened = await call("POST", "/v1/claims", { body, headers: headersFor(random.pick(handlers)) });
  expectStatus(log, "open a claim", opened, 201);
  return openPlainClaim(String(opened.headers["location"]));
}

const saveStates: Operation = async ({ call, random, log }, claim) => {
  const amount = random.pick([null, 1, 125_050, 600_000, 0]);
  const incident = random.chance(0.8) ? "The suitcase did not arrive" : "";
  const [actor, seen] = [random.pick(handlers), seenVersion(random, claim.version)];
  const body = [
    { key: "payout_amount", block_state: { type: "input.currency", value: amount } },
    { key: "incident", block_state: { type: "input.text", value: incident } },
  ];
  const answer = await call("PATCH", `${claim.path}/blocks`, { body, headers: headersFor(actor, seen) });
  const expected = editPlainClaim(claim, { actor, seen }, claim.status !== "closed", () => {
    Object.assign(claim, { amount, incident });
  });
  expectStatus(log, `save ${amount} and "${incident}"`, answer, expected);
};

const actOnClaim: Operation = async ({ call, random, log }, claim) => {
  const action = pickAction(random, claim);
  const actor = random.pick(/^(approve|goodwill|repudiate|no-claim)$/.test(action) ? deciders : supervisors);
  const who = action === "paid-out" ? all : actor;
  const seen = seenVersion(random, claim.version);
  const reason = random.chance(0.85) ? { reason: "for the model" } : {};
  const answer = await call("POST", `${claim.path}/${action}`, { body: reason, headers: headersFor(who, seen) });
  expectStatus(log, action, answer, actOnPlainClaim(claim, action, { actor: who, seen, ...reason }));
};

const createRequest: Operation = async ({ call, random, log }, claim) => {
  const block = random.pick(blocks);
  const actor = random.pick(handlers);
  const answer = await call("POST", `${claim.path}/blocks/${block}/request`, { headers: headersFor(actor) });
  expectStatus(log, `request ${block}`, answer, refusalOfPlainRequest(claim, block));
  if (answer.status !== 201) return;
  const path = String(answer.headers["location"]);
  claim.requests.push({
    path,
    collection: path.split("/")[2] ?? "",
    block,
    round: claim.requests.filter((request) => request.block === block).length + 1,
    by: actor.name,
    approvers: new Set(),
    created: answer.body,
    status: firstStatus(claim, block),
    version: 1,
  });
  claim.version += 1;
};

const actOnRequest: Operation = async (run, claim) => {
  const { call, random, log } = run;
  if (claim.requests.length === 0) return createRequest(run, claim);
  const request = pickRequest(random, claim);
  const action = random.pick(Object.keys(requestSteps[request.collection] ?? {}));
  const actor = random.pick(request.collection === "annuity-requests" ? supervisors : payers);
  const seen = seenVersion(random, request.version);
  const reason = (action === "reject") === random.chance(0.9) ? { reason: "for the model" } : {};
  const answer = await call("POST", `${request.path}/${action}`, { body: reason, headers: headersFor(actor, seen) });
  const expected = actOnPlainRequest(claim, request, action, { actor, seen, ...reason });
  expectStatus(log, `${action} ${request.block} ${request.round}`, answer, expected);
};

const changeAccount: Operation = async (run, claim) => {
  const { call, random, log } = run;
  const request = claim.requests.findLast(({ collection }) => collection === "annuity-requests");
  if (!request) return createRequest(run, claim);
  const [actor, seen] = [random.pick(supervisors), seenVersion(random, request.version)];
  const account_number = `00${10_000_000 + random.below(80_000_000)}`;
  const details = { bank_name: "capitec", branch_code: "470010", account_type: "savings_account", account_number };
  const body = { payment_details: { type: "eft", details }, reason: "for the model" };
  const answer = await call("PATCH", `${request.path}/payment-details`, { body, headers: headersFor(actor, seen) });
  expectStatus(log, `another account of ${request.block}`, answer, editPlainAnnuity(request, { actor, seen }));
};

const actOnMany: Operation = async (run, claim) => {
  const { call, random, log } = run;
  const payouts = claim.requests.filter(({ collection }) => collection === "payout-requests").slice(-3);
  if (payouts.length === 0) return createRequest(run, claim);
  const action = random.pick(["process", "complete", "reject"]);
  const actor = random.pick(payers);
  const reason = action === "reject" ? { reason: "for the model" } : {};
  const items = payouts.map((request) => ({ request, seen: seenVersion(random, request.version) || 999 }));
  const body = {
    action,
    ...reason,
    items: items.map(({ request, seen }) => ({ id: request.path.split("/")[3], version: seen })),
  };
  const answer = await call("POST", "/v1/payout-requests/bulk", { body, headers: headersFor(actor) });
  const expected = items.map(({ request, seen }) =>
    actOnPlainRequest(claim, request, action, { actor, seen, ...reason }),
  );
  const results = answer.body["results"] as unknown as readonly { readonly status: number }[];
  const statuses = results.map(({ status }) => status);
  log.push(`${action} in bulk: ${statuses.join(" ")}`);
  if (statuses.join() !== expected.join()) throw new Error(`expected ${expected.join(" ")}: ${answer.text}`);
};

const editDetails: Operation = async ({ call, random, log }, claim) => {
  const [actor, seen] = [random.pick(handlers), seenVersion(random, claim.version)];
  const headers = headersFor(actor, seen);
  const name = random.pick(["thandi", "sipho"]);
  if (random.chance(0.4)) {
    const answer = await call("POST", `${claim.path}/assign`, { body: { assigned_to: name }, headers });
    const edit = (): void => void (claim.assignedTo = name);
    const expected = editPlainClaim(claim, { actor, seen }, claim.status !== "closed", edit);
    return expectStatus(log, `assign to ${name}`, answer, expected);
  }
  if (random.chance(0.4)) {
    const answer = await call("PATCH", `${claim.path}/claimant`, { body: { first_name: name }, headers });
    const edit = (): void => void (claim.claimant = name);
    const expected = editPlainClaim(claim, { actor, seen }, claim.status !== "closed", edit);
    return expectStatus(log, `claimant ${name}`, answer, expected);
  }
  if (random.chance(0.5)) {
    const id = random.pick(["policy-1", "policy-2"]);
    const body = { policy: { ...policy, policy_id: id } };
    const answer = await call("POST", `${claim.path}/policy`, { body, headers });
    const allowed = claim.status === "open" && claim.requests.length === 0;
    const expected = editPlainClaim(claim, { actor, seen }, allowed, () => void (claim.policy = id));
    return expectStatus(log, `link ${id}`, answer, expected);
  }
  const added = await call("POST", `${claim.path}/notes`, { body: { text: "noted" }, headers: headersFor(actor) });
  claim.notes += 1;
  return expectStatus(log, "note", added, 201);
};

/** The more often an operation stands here, the more often it is done. */
export const operations: readonly Operation[] = [
  saveStates,
  actOnClaim,
  actOnClaim,
  actOnClaim,
  createRequest,
  createRequest,
  actOnRequest,
  actOnRequest,
  actOnRequest,
  actOnMany,
  changeAccount,
  editDetails,
];

function expectStatus(log: string[], what: string, answer: TestAnswer, expected: number): void {
  log.push(`${what}: ${answer.status}`);
  if (answer.status !== expected) throw new Error(`expected ${expected} of "${what}", not ${answer.text}`);
}

function headersFor({ name, role }: PlainActor, seen?: number): Record<string, string> {
  return { "x-sandbox-actor": `${name}:${role}`, ...(seen !== undefined && { "if-match": `"${seen}"` }) };
}

/** Mostly a step that the claim allows, and not often its end, so that many claims get as far as being paid. */
function pickAction(random: RandomSource, { status, decision }: Pick<PlainClaim, "status" | "decision">): string {
  if (random.chance(0.1)) return random.pick(Object.keys(claimSteps));
  const allowed = Object.entries(claimSteps).filter(
    ([, { from, decisions }]) => from.includes(status) && (decisions?.includes(decision) ?? true),
  );
  const [action] = random.pick(allowed);
  return action === "close" && random.chance(0.8) ? pickAction(random, { status, decision }) : action;
}

/** Mostly the right version; now and then an old one, or none. */
function seenVersion(random: RandomSource, version: number): number | undefined {
  if (random.chance(0.92)) return version;
  return random.chance(0.5) ? version + random.pick([-1, 1]) : undefined;
}

function pickRequest(random: RandomSource, claim: PlainClaim): PlainRequest {
  return random.chance(0.8) ? random.pick(claim.requests.slice(-4)) : random.pick(claim.requests);
}
