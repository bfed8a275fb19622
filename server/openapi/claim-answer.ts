import { claimActions, schemas } from "../../engine/index.ts";

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
      allowed_actions: {
        title: "Allowed actions",
        description: "What may be done with the claim next.",
        type: "array",
        items: {
          type: "object",
          required: ["action", "label", "reason_required"],
          properties: {
            action: { enum: claimActions },
            label: { type: "string" },
            reason_required: { type: "boolean" },
          },
          additionalProperties: false,
        },
      },
    },
  };
}
