import type { RequestAction, RequestKind } from "../../engine/index.ts";
import { abilityForRequest } from "../auth/action-abilities.ts";
import type { Answer } from "../http/answer.ts";
import { formatEtag } from "../http/etag.ts";
import { closedObject, type JsonSchema } from "../http/json-schema.ts";
import type { Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";
import type { ProblemCode, Refused } from "../problem.ts";
import { actOnRequest, type VersionedRequest } from "../requests/act-on-request.ts";
import { requestAnswer } from "../requests/request-answer.ts";
import { requestKindNames, requestKinds } from "../requests/request-kinds.ts";

/** The status that a caller asks for in the published form, and the action that leads there. */
const actionTo = {
  pending: "release",
  processing: "process",
  completed: "complete",
  rejected: "reject",
  cancelled: "cancel",
} as const satisfies Readonly<Record<string, RequestAction>>;

interface StatusBody {
  readonly status: keyof typeof actionTo;
  readonly reason?: string;
}

const reasonSchema: JsonSchema = { type: "string", maxLength: 4000, description: "Why it is rejected." };

const problems: readonly ProblemCode[] = [
  "not_found",
  "precondition_required",
  "precondition_failed",
  "action_not_allowed",
  "claim_not_released",
  "reason_required",
  "reason_not_allowed",
  "second_person_needed",
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
    body: { required: false, schema: closedObject({ reason: reasonSchema }, []) },
    answer: async ({ params, body, headers, actor }) => {
      const { reason } = (body ?? {}) as { readonly reason?: string };
      const ifMatch = headers["if-match"];
      return toAnswer(
        kind,
        await actOnRequest(parts, { kind, id: params[idField] ?? "", action, reason, ifMatch, actor }),
      );
    },
  };
}

function statusRoute(parts: Parts): Route {
  const kind = "payout_request";
  const { path, idField } = requestKinds[kind];
  const status = { enum: Object.keys(actionTo), description: "The status that it is to have." };
  return {
    ...common(kind),
    method: "PATCH",
    path: `${path}/{${idField}}`,
    name: "change_payout_request",
    ability: (body) => abilityForRequest(kind, actionTo[(body as StatusBody).status]),
    summary: "Gives a payout request its next status, in the published form.",
    body: { required: true, schema: closedObject({ status, reason: reasonSchema }, ["status"]) },
    answer: async ({ params, body, headers, actor }) => {
      const { status: to, reason } = body as StatusBody;
      const order = { kind, id: params[idField] ?? "", action: actionTo[to], reason, actor } as const;
      return toAnswer(kind, await actOnRequest(parts, { ...order, ifMatch: headers["if-match"] }));
    },
  };
}

function common(kind: RequestKind): Pick<Route, "tag" | "parameters" | "requestHeaders" | "answers" | "problems"> {
  const { idField, what } = requestKinds[kind];
  const schema = { $ref: `${kind.replaceAll("_", "-")}-answer` };
  return {
    tag: "Requests",
    parameters: { [idField]: `Id of the ${what}.` },
    requestHeaders: ["If-Match", "X-Sandbox-Actor"],
    answers: { 200: { description: `The ${what} as it is now.`, schema, headers: ["ETag"] } },
    problems,
  };
}

function toAnswer(kind: RequestKind, changed: VersionedRequest | Refused): Answer | Refused {
  if ("problem" in changed) return changed;
  const { request, claim, version } = changed;
  return { status: 200, body: requestAnswer(kind, request, claim), headers: { etag: formatEtag(version) } };
}
