import type { CompiledBlock, Field } from "../../model/module.ts";

/** A block whose card may differ; one side is missing where the other module has no such block. */
export interface ComparedBlock {
  readonly key: string;
  readonly type: string;
  readonly old?: CompiledBlock;
  readonly new?: CompiledBlock;
  /** Those that can have another value; everything else gives the same for any claim. */
  readonly properties: readonly ComparedProperty[];
  /** What people can choose, where it differs. */
  readonly options?: { readonly old: unknown; readonly new: unknown };
  /** Whether one module may pay where the other does not. */
  readonly gatesMayDiffer: boolean;
  /** Whether the two may pay differently. */
  readonly drafts: boolean;
}

export type PropertyGroup = "amount" | "payee" | "terms" | "input" | "texts";

export interface ComparedProperty {
  /** `payee.first_name` */
  readonly name: string;
  readonly group: PropertyGroup;
  readonly old: Field | undefined;
  readonly new: Field | undefined;
}
