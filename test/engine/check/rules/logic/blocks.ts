/** A module of these blocks, each with what every block of its type has. */
export function moduleOf(...entries: readonly object[]): object {
  return { blocks: [...inputs, ...entries] };
}

const inputs = [
  {
    block: {
      type: "radio",
      key: "cause",
      title: "Cause",
      options: [
        { key: "fire", value: "Fire" },
        { key: "theft", value: "Theft" },
        { key: "flood", value: "Flood" },
      ],
    },
  },
  { block: { type: "checkbox", key: "seen", title: "Seen", default_value: false } },
  { block: { type: "input.number", key: "amount", title: "Amount" } },
];

/** How many blocks stand before the first of the test. */
export const first = inputs.length;

export function alert(key: string, conditions: object): object {
  return { ...conditions, block: { type: "alert", key, color: "info", markdown: "Mind this." } };
}

export function payout(key: string, conditions: object): object {
  const amount = "{{claim.policy.sum_assured}}";
  const payee = { type: "policyholder", policyholder_id: "{{claim.policy.policyholder_id}}", amount };
  return { ...conditions, block: { type: "payout_request", key, title: "Payout", amount, payee } };
}

export function group(key: string, conditions: object, ...blocks: readonly object[]): object {
  return { ...conditions, block: { type: "group", key, title: "Group", collapsible: false, blocks } };
}

export function cause(operator: string, option: string): object {
  return { [operator]: [{ var: "claim.block_states.cause.option_key" }, option] };
}

export function status(operator: string, value: string): object {
  return { [operator]: [{ var: "claim.claim_status" }, value] };
}

const field = "claim.block_states.cause.option_key";

/** `a !== 'fire' || a !== 'theft'`: always true. */
export const tautology = `ifCondition (ifCondition ${field} '!==' 'fire') '||' (ifCondition ${field} '!==' 'theft')`;

/** `a === 'fire' && a === 'theft'`: never true. */
export const contradiction = `ifCondition (ifCondition ${field} '===' 'fire') '&&' (ifCondition ${field} '===' 'theft')`;

/** A value as it stands in the text of a module, at its pointer. */
export function written(pointer: string, value: unknown): string {
  const depth = pointer.split("/").length - 1;
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${"  ".repeat(depth)}`);
}
