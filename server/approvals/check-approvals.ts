import type { Actor, Approval, PayoutRequest } from "../../engine/index.ts";
import { type Ability, type Role, rolesWith } from "../auth/abilities.ts";
import { checkMakers, type FourEyesNote } from "../auth/four-eyes.ts";
import { personOf } from "../auth/person.ts";
import { type Refused, refuse } from "../problem.ts";
import type { ApprovalRules } from "./approval-rules.ts";
import { formatAmount } from "./format-amount.ts";

export interface ApprovalOrder {
  readonly rules: ApprovalRules;
  readonly actor: Actor;
  /** ISO instant. */
  readonly at: string;
}

export interface Approved {
  readonly note: FourEyesNote;
  /** All that the request has after this step. */
  readonly approvals: readonly Approval[];
}

/** An approval of its own, which lets nothing go yet. */
export function approve(request: PayoutRequest, order: ApprovalOrder): Approved | Refused {
  const { rules, actor } = order;
  const seen = checkPerson(request, order);
  if ("problem" in seen) return seen;
  const repeated = countedPeople(request, rules).has(personOf(actor.name));
  if (repeated) return refuse("already_approved", { name: actor.name });
  return { note: seen, approvals: withApproval(request, order) };
}

/** Whoever lets a payout go approves it thereby, if his limit is that high; otherwise enough others have to. */
export function letGo(request: PayoutRequest, order: ApprovalOrder): Approved | Refused {
  const { rules, actor } = order;
  const seen = checkMakers(request, actor);
  if ("problem" in seen) return seen;
  const isApproval = actor.role === "all" || mayApprove(request, rules, actor.role);
  const approvals = isApproval ? withApproval(request, order) : (request.approvals ?? []);
  const need = approvalsNeeded(request, rules);
  const have = countedPeople({ ...request, approvals }, rules).size;
  if (have >= need) return { note: seen, approvals };
  if (actor.role === "all") return { note: { four_eyes: "sandbox" }, approvals };
  if (!isApproval) return refuseLimit(request, order);
  const params = { name: actor.name, amount: amountOf(request), need, have };
  return refuse("approvals_missing", { ...params, roles: rolesFor(request, rules) }, { approvals: { have, need } });
}

/** How many people have to approve a payout, whoever lets it go included. */
export function approvalsNeeded({ amount, currency }: PayoutRequest, rules: ApprovalRules): number {
  return amount > rules.largestAlone(currency) ? 2 : 1;
}

/** Whether everybody who may let the payout go may do so without the approval of somebody else. */
export function isApprovedByPaying(request: PayoutRequest, rules: ApprovalRules): boolean {
  const payers = rolesWith("pay");
  return approvalsNeeded(request, rules) === 1 && rolesThatMay(request, rules, "pay").length === payers.length;
}

/** That the actor made nothing of it and that his limit is high enough. */
function checkPerson(request: PayoutRequest, order: ApprovalOrder): FourEyesNote | Refused {
  const { rules, actor } = order;
  const seen = checkMakers(request, actor);
  if ("problem" in seen || mayApprove(request, rules, actor.role)) return seen;
  return actor.role === "all" ? { four_eyes: "sandbox" } : refuseLimit(request, order);
}

function refuseLimit(request: PayoutRequest, { rules, actor }: ApprovalOrder): Refused {
  return refuse("approval_limit_exceeded", {
    ...actor,
    amount: amountOf(request),
    roles: rolesFor(request, rules),
  });
}

function mayApprove({ amount, currency }: PayoutRequest, rules: ApprovalRules, role: string): boolean {
  const limit = rules.limitOf(role, currency);
  return limit !== undefined && amount <= limit;
}

/** The people whose approval counts by the rules of today; a name is a person, whatever tokens he has. */
function countedPeople(request: PayoutRequest, rules: ApprovalRules): ReadonlySet<string> {
  const counted = (request.approvals ?? []).filter(({ actor }) => mayApprove(request, rules, actor.role));
  return new Set(counted.map(({ actor }) => personOf(actor.name)));
}

function withApproval(request: PayoutRequest, { rules, actor, at }: ApprovalOrder): readonly Approval[] {
  const given = request.approvals ?? [];
  const person = personOf(actor.name);
  if (countedPeople(request, rules).has(person)) return given;
  // One that does not count any more gives way to this one.
  return [...given.filter((approval) => personOf(approval.actor.name) !== person), { actor, at }];
}

function rolesFor(request: PayoutRequest, rules: ApprovalRules): string {
  return rolesThatMay(request, rules, "approve_request").join(", ") || "none";
}

function rolesThatMay(request: PayoutRequest, rules: ApprovalRules, ability: Ability): readonly Role[] {
  return rolesWith(ability).filter((role) => mayApprove(request, rules, role));
}

function amountOf({ amount, currency }: PayoutRequest): string {
  return formatAmount(amount, currency);
}
