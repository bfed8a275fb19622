/** Blocks for the tests about references, options and helpers. */
export const cause = {
  type: "radio",
  key: "cause",
  title: "Cause",
  options: [
    { key: "theft", value: "Theft" },
    { key: "fire", value: "Fire or smoke" },
  ],
};
export const incident = { type: "input.date", key: "incident", title: "Date of the incident" };
export const loss = { type: "input.currency", key: "loss", title: "Loss" };
export const story = { type: "input.text", key: "story", title: "What happened" };
export const reported = { type: "checkbox", key: "reported", title: "Reported", default_value: false };
export const payout = { type: "payout_request", key: "payout", title: "Payout" };

/** The blocks, and a last one that shows a text; `says` is its property. */
export function saying(template: string, ...blocks: readonly object[]): { readonly blocks: readonly object[] } {
  return { blocks: [...blocks, { type: "markdown", key: "says", markdown: template }] };
}

/** The blocks, and a last one with a condition. */
export function showing(condition: string | object, ...blocks: readonly object[]) {
  return { blocks: [...blocks, { show_if: condition, block: { type: "divider", key: "shows" } }] };
}
