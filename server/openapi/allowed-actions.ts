/** The schema of the steps that an answer says may be taken next. */
export function allowedActionsSchema(what: string, actions: readonly string[]): object {
  return {
    title: "Allowed actions",
    description: `What may be done with the ${what} next.`,
    type: "array",
    items: {
      type: "object",
      required: ["action", "label", "reason_required"],
      properties: {
        action: { enum: actions },
        label: { type: "string" },
        reason_required: { type: "boolean" },
      },
      additionalProperties: false,
    },
  };
}
