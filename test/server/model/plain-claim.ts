/** A claim as the model sees it, and what each operation answers and does to it. */
import { claimSteps, requestSteps } from "./plain-steps.ts";

export interface PlainActor {
  readonly name: string;
  readonly role: string;
}

export interface PlainRequest {
  readonly path: string;
  readonly collection: string;
  readonly block: string;
  readonly round: number;
  readonly by: string;
  /** Who approved it, by itself or by letting it go. */
  readonly approvers: Set<string>;
  /** The document as it was answered when it was created. */
  readonly created: Readonly<Record<string, unknown>>;
  status: string;
  version: number;
}

export interface PlainClaim {
  readonly path: string;
  version: number;
  status: string;
  decision: string;
  decidedBy: string | null;
  acknowledgedBy: string | null;
  assignedTo: string | null;
  claimant: string | null;
  policy: string;
  incident: string;
  amount: number | null;
  notes: number;
  readonly requests: PlainRequest[];
}

export interface PlainCall {
  readonly actor: PlainActor;
  /** Undefined where the caller sends no If-Match. */
  readonly seen: number | undefined;
  readonly reason?: string;
}

export const blocks = ["payout", "emergency_payout", "airtime", "monthly_help"] as const;
export type PlainBlock = (typeof blocks)[number];

export function openPlainClaim(path: string): PlainClaim {
  return {
    path,
    version: 1,
    status: "open",
    decision: "pending",
    decidedBy: null,
    acknowledgedBy: null,
    assignedTo: null,
    claimant: null,
    policy: "policy-1",
    incident: "",
    amount: null,
    notes: 0,
    requests: [],
  };
}

export function isReleased({ status, decision }: PlainClaim): boolean {
  return ["pending_payout", "paid_out"].includes(status) && ["approved", "goodwill"].includes(decision);
}

export function actOnPlainClaim(claim: PlainClaim, action: string, call: PlainCall): number {
  const stale = staleness(claim.version, call);
  if (stale !== undefined) return stale;
  const step = claimSteps[action];
  if (!step?.from.includes(claim.status) || !(step.decisions?.includes(claim.decision) ?? true)) return 409;
  if (step.reason && call.reason === undefined) return 422;
  const acknowledges = action.startsWith("acknowledge-");
  if (acknowledges && isSecondLook(claim.decidedBy, call.actor)) return 403;
  if (action === "send-to-review" && claim.incident === "") return 422;
  const before = claim.decision;
  claim.version += 1;
  claim.status = step.status ?? claim.status;
  claim.decision = step.decision ?? claim.decision;
  if (claim.decision === "pending") Object.assign(claim, { decidedBy: null, acknowledgedBy: null });
  else if (claim.decision !== before) claim.decidedBy = call.actor.name;
  if (acknowledges) claim.acknowledgedBy = call.actor.name;
  const waitingBecomes = isReleased(claim) ? "pending" : "rejected";
  if (acknowledges || action === "close") moveWaiting(claim, action === "close" ? "rejected" : waitingBecomes);
  return 200;
}

/** The status of the answer; the caller adds the request where it is 201. */
export function refusalOfPlainRequest(claim: PlainClaim, block: PlainBlock): number {
  const last = claim.requests.findLast((request) => request.block === block);
  if (last && !["rejected", "cancelled"].includes(last.status)) return 409;
  if (claim.status === "closed") return 409;
  if (block !== "emergency_payout" && !isReleased(claim)) return 409;
  const unpayable = claim.amount === null || claim.amount < 1 || claim.amount > 500_000;
  return block === "payout" && unpayable ? 422 : 201;
}

export function firstStatus(claim: PlainClaim, block: PlainBlock): string {
  if (block === "airtime") return "pending";
  if (block === "monthly_help") return "active";
  return isReleased(claim) ? "pending" : "pending_claim_approval";
}

export function actOnPlainRequest(claim: PlainClaim, request: PlainRequest, action: string, call: PlainCall): number {
  const stale = staleness(request.version, call);
  if (stale !== undefined) return stale;
  const step = requestSteps[request.collection]?.[action];
  if (!step?.from.includes(request.status)) return 409;
  if (step.released?.includes(request.status) && !isReleased(claim)) return 409;
  if ((step.to === "rejected") !== (call.reason !== undefined)) return 422;
  if (step.twoPeople && isSecondLook(request.by, call.actor)) return 403;
  if (request.collection === "payout-requests") {
    if (action === "approve" && request.approvers.has(call.actor.name)) return 409;
    if (step.twoPeople) request.approvers.add(call.actor.name);
  }
  request.version += 1;
  if (step.to === undefined) return 200;
  request.status = step.to;
  claim.version += 1;
  return 200;
}

/** Other payment details of an annuity: they concern the runs to come. */
export function editPlainAnnuity(request: PlainRequest, call: PlainCall): number {
  const stale = staleness(request.version, call);
  if (stale !== undefined) return stale;
  if (!["active", "paused"].includes(request.status)) return 409;
  request.version += 1;
  return 200;
}

/** Saving, assigning and linking: they need the claim's version, and something about its status. */
export function editPlainClaim(claim: PlainClaim, call: PlainCall, allowed: boolean, edit: () => void): number {
  const stale = staleness(claim.version, call);
  if (stale !== undefined) return stale;
  if (!allowed) return 409;
  claim.version += 1;
  edit();
  return 200;
}

function staleness(version: number, { seen }: PlainCall): number | undefined {
  if (seen === undefined) return 428;
  return seen === version ? undefined : 412;
}

function isSecondLook(first: string | null, { name, role }: PlainActor): boolean {
  return first === name && role !== "all";
}

function moveWaiting(claim: PlainClaim, status: string): void {
  for (const request of claim.requests.filter((one) => one.status === "pending_claim_approval")) {
    request.status = status;
    request.version += 1;
  }
}
