// Generated from schemas/ by schemas/generate/generate.ts; never edited.

/** JSON Schema 2020-12. */
export interface JsonSchema {
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: { readonly [name: string]: JsonSchema };
  readonly items?: JsonSchema;
  readonly $defs?: { readonly [name: string]: JsonSchema };
  readonly defaultSnippets?: readonly { readonly label: string; readonly description: string; readonly body: unknown }[];
  readonly [keyword: string]: unknown;
}

export type SchemaFileName = "account-types" | "annuity-request" | "bank-names" | "beneficiary" | "block-entry" | "block-state" | "block-states/alert" | "block-states/annuity_request" | "block-states/checkbox" | "block-states/divider" | "block-states/dropdown" | "block-states/fulfillment_request" | "block-states/group" | "block-states/heading" | "block-states/input.currency" | "block-states/input.date" | "block-states/input.number" | "block-states/input.paragraph" | "block-states/input.text" | "block-states/input.time" | "block-states/markdown" | "block-states/payout_request" | "block-states/radio" | "blocks/alert" | "blocks/annuity_request" | "blocks/block" | "blocks/checkbox" | "blocks/divider" | "blocks/dropdown" | "blocks/fulfillment_request" | "blocks/group-member" | "blocks/group" | "blocks/heading" | "blocks/input.currency" | "blocks/input.date" | "blocks/input.number" | "blocks/input.paragraph" | "blocks/input.text" | "blocks/input.time" | "blocks/markdown" | "blocks/payout_request" | "blocks/radio" | "card-input" | "card" | "check-ignore" | "claim" | "claimant" | "claims-blocks" | "common" | "condition" | "conditions" | "diagnostic" | "fulfillment-request" | "fulfillment-type" | "fulfillment-types" | "group-entry" | "module-file" | "module" | "option" | "pay-codes" | "payee" | "payment-methods" | "payment-types" | "payment" | "payout-request" | "payout-scheme" | "payout-schemes" | "policy" | "policyholder" | "problem" | "refusal" | "request-parts" | "reserve-categories" | "reserve-category-type" | "reserve-category" | "sample" | "scenario" | "server-config" | "stored-claim" | "trace-node";

/** By the path below `schemas/` without its ending. */
export const schemas: { readonly [name in SchemaFileName]: JsonSchema };
