import type { RequestAction, RequestKind } from "../../engine/index.ts";
import { abilityForRequest } from "../auth/action-abilities.ts";
import type { Answer } from "../http/answer.ts";
import { formatEtag } from "../http/etag.ts";
import type { Call, Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";
import type { ProblemCode, Refused } from "../problem.ts";
import { actOnRequest, type RequestOrder, type VersionedRequest } from "../requests/act-on-request.ts";
import { requestAnswer } from "../requests/request-answer.ts";
import { requestKindNames, requestKinds } from "../requests/request-kinds.ts";
import { readStepBody, statusBody, type StepBody, stepBody } from "./request-step-body.ts";

/** The status that a caller asks for in the published form, and the action that leads there. */
const actionTo = {
  pending: "release",
  processing: "process",
  completed: "complete",
  rejected: "reject",
  cancelled: "cancel",
} as const satisfies Readonly<Record<string, RequestAction>>;

interface StatusBody extends StepBody {
  readonly status: keyof typeof actionTo;
}

const problems: readonly ProblemCode[] = [
  "not_found",
  "precondition_required",
  "precondition_failed",
  "action_not_allowed",
  "claim_not_released",
  "reason_required",
  "reason_not_allowed",
  "second_person_needed",
  "approval_limit_exceeded",
  "approvals_missing",
  "already_approved",
  "proof_not_allowed",
  "proof_invalid",
  "busy",
  "store_unavailable",
];

/** One address for each action of each kind of request, and the published form that names the status instead. */
export function requestActionRoutes(parts: Parts): readonly Route[] {
  const actions = requestKindNames.flatMap((kind) =>
    requestKinds[kind].actions.map((action) => actionRoute(parts, kind, action)),
  );
  return [...actions, statusRoute(parts)];
}

function actionRoute(parts: Parts, kind: RequestKind, action: RequestAction): Route {
  const { path, idField, what } = requestKinds[kind];
  return {
    ...common(kind),
    method: "POST",
    path: `${path}/{${idField}}/${action}`,
    name: `${action}_${kind}`,
    ability: abilityForRequest(kind, action),
    summary: `Takes the ${what} through "${action}".`,
    ...stepBody(kind, action),
    answer: (call) => act(parts, call, { kind, action }, call.body ?? {}),
  };
}

function statusRoute(parts: Parts): Route {
  const kind = "payout_request";
  const { path, idField } = requestKinds[kind];
  return {
    ...common(kind),
    method: "PATCH",
    path: `${path}/{${idField}}`,
    name: "change_payout_request",
    ability: (body) => abilityForRequest(kind, actionTo[(body as StatusBody).status]),
    summary: "Gives a payout request its next status, in the published form.",
    ...statusBody(Object.keys(actionTo)),
    answer: (call) => {
      const body = call.body as StatusBody;
      return act(parts, call, { kind, action: actionTo[body.status] }, body);
    },
  };
}

function common(kind: RequestKind): Pick<Route, "tag" | "parameters" | "requestHeaders" | "answers" | "problems"> {
  const { idField, what } = requestKinds[kind];
  const schema = { $ref: `${kind.replaceAll("_", "-")}-answer` };
  return {
    tag: "Requests",
    parameters: { [idField]: `Id of the ${what}.` },
    requestHeaders: ["If-Match", "Idempotency-Key", "X-Sandbox-Actor"],
    answers: { 200: { description: `The ${what} as it is now.`, schema, headers: ["ETag"] } },
    problems,
  };
}

async function act(
  parts: Parts,
  { params, headers, actor, once }: Call,
  step: Pick<RequestOrder, "kind" | "action">,
  body: StepBody,
): Promise<Answer | Refused> {
  const read = readStepBody(parts, step, body);
  if ("problem" in read) return read;
  const { kind } = step;
  const id = params[requestKinds[kind].idField] ?? "";
  const remember = (after: VersionedRequest) => once?.remember(toAnswer(parts, kind, after));
  const order = { ...step, ...read, id, ifMatch: headers["if-match"], actor, remember };
  const changed = await actOnRequest(parts, order);
  return "problem" in changed ? changed : toAnswer(parts, kind, changed);
}

function toAnswer(parts: Parts, kind: RequestKind, { request, claim, version }: VersionedRequest): Answer {
  return { status: 200, body: requestAnswer(parts, kind, request, claim), headers: { etag: formatEtag(version) } };
}
