import { type RequestKind, schemas } from "../../engine/index.ts";
import { requestKinds } from "../requests/request-kinds.ts";
import { allowedActionsSchema } from "./allowed-actions.ts";

const documents = {
  payout_request: schemas["payout-request"],
  fulfillment_request: schemas["fulfillment-request"],
  annuity_request: schemas["annuity-request"],
} as const;

const approvalsNeededSchema = {
  title: "Approvals needed",
  description: "How many people have to approve it, whoever lets it go included.",
  type: "integer",
  minimum: 1,
};

/** A stored request, with what may be done with it next. */
export function requestAnswerSchema(kind: RequestKind): object {
  const { title, required, properties, ...rest } = documents[kind];
  const { what, actions } = requestKinds[kind];
  return {
    ...rest,
    title: `${String(title)} answer`,
    required: [...(required as readonly string[]), "allowed_actions"],
    properties: {
      ...(properties as object),
      ...(kind === "payout_request" && { approvals_needed: approvalsNeededSchema }),
      allowed_actions: allowedActionsSchema(what, actions),
    },
  };
}
