import { claimActions, schemas } from "../../engine/index.ts";
import { allowedActionsSchema } from "./allowed-actions.ts";

/** The stored claim, with what may be done with it next. */
export function claimAnswerSchema(): object {
  const claim = schemas.claim;
  const { required } = schemas["stored-claim"];
  return {
    ...claim,
    title: "Claim answer",
    description: "A claim as the server answers it.",
    required: [...(required as readonly string[]), "allowed_actions"],
    properties: {
      ...(claim["properties"] as object),
      allowed_actions: allowedActionsSchema("claim", claimActions),
    },
  };
}
