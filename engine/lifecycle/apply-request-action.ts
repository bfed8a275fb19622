/** A request's status and an action in; the next status with its event, or a refusal, out. */
import type {
  ActionChoice,
  LifecycleEvent,
  LifecycleRefusal,
  RequestAction,
  RequestActions,
  RequestEventType,
  RequestKind,
  RequestStatuses,
} from "../model/lifecycle.ts";
import { describeRequestStatus, joinAlternatives } from "./describe.ts";
import { type RequestTransition, requestTransitions } from "./request-transitions.ts";

export interface RequestActionInput {
  /** What `isReleased` says of the claim now. */
  readonly released: boolean;
  readonly reason?: string | undefined;
}

export type RequestActionResult<Kind extends RequestKind> =
  | { readonly status: RequestStatuses[Kind]; readonly event: LifecycleEvent<RequestEventType> }
  | { readonly refusal: LifecycleRefusal<RequestActions[Kind]> };

/** `action` may be any request's action, since it may come from outside; one of another kind is refused. */
export function applyRequestAction<Kind extends RequestKind>(
  kind: Kind,
  status: RequestStatuses[Kind],
  action: RequestAction,
  { released, reason: given }: RequestActionInput,
): RequestActionResult<Kind> {
  const refuse = (code: LifecycleRefusal<RequestAction>["code"], reason: string): RequestActionResult<Kind> => {
    const allowed = allowedRequestActions(kind, status, { released });
    return { refusal: { code, reason, allowed_actions: allowed.map((choice) => choice.action) } };
  };
  const rows = requestTransitions[kind].filter((row) => row.action === action);
  const transition = rows.find((row) => row.from.includes(status));
  if (!transition) return refuse("action_not_allowed", explainNotAllowed(kind, status, action, rows));
  if (transition.needsRelease && !released) return refuse("claim_not_released", explainNotReleased(transition.label));
  const reason = given?.trim() ?? "";
  const rejects = needsReason(transition);
  if (rejects && reason === "") return refuse("reason_required", `"${transition.label}" needs a reason.`);
  if (!rejects && reason !== "") {
    return refuse("reason_not_allowed", `"${transition.label}" takes no reason; only a rejection does.`);
  }
  return { status: transition.to, event: { type: transition.event, ...(rejects ? { reason } : {}) } };
}

export function allowedRequestActions<Kind extends RequestKind>(
  kind: Kind,
  status: RequestStatuses[Kind],
  { released }: { readonly released: boolean },
): readonly ActionChoice<RequestActions[Kind]>[] {
  return requestTransitions[kind]
    .filter((row) => row.from.includes(status) && (released || !row.needsRelease))
    .map((row) => ({ action: row.action, label: row.label, reason_required: needsReason(row) }));
}

/** The published format: a reason is required when a request is rejected, and forbidden otherwise. */
function needsReason<Kind extends RequestKind>(transition: RequestTransition<Kind>): boolean {
  return transition.to === "rejected";
}

function explainNotAllowed<Kind extends RequestKind>(
  kind: Kind,
  status: RequestStatuses[Kind],
  action: RequestAction,
  rows: readonly RequestTransition<Kind>[],
): string {
  const name = kind.replace("_", " ");
  const first = rows[0];
  if (!first) return `No ${name} has the action "${action}".`;
  const needed = joinAlternatives(rows.flatMap((row) => row.from).map(describeRequestStatus));
  return `"${first.label}" needs a ${name} that is ${needed}; this one is ${describeRequestStatus(status)}.`;
}

function explainNotReleased(label: string): string {
  return `"${label}" needs a claim that is approved or approved as goodwill, and pending payout or paid out; this one is not.`;
}
