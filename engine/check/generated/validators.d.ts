// Generated from schemas/ by schemas/generate/generate.ts; never edited.

export type SchemaName = "module" | "block-entry" | "condition" | "claim" | "block-state" | "policy" | "policyholder" | "beneficiary" | "claimant" | "check-ignore" | "scenario" | "server-config";

/** One complaint of a validator. `parentSchema` is the schema that complains, without titles and descriptions. */
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly parentSchema: { readonly [keyword: string]: unknown };
  readonly data: unknown;
}

export interface Validate {
  (value: unknown): boolean;
  readonly errors: readonly SchemaError[] | null;
}

export const validators: { readonly [name in SchemaName]: Validate };
