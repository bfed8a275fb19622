import type { Difference } from "./differences.ts";

/** What changed between two modules, in the form that leaves the program. What moves money stands first in every list. */
export interface ModuleDiff {
  readonly old: ModuleIdentity;
  readonly new: ModuleIdentity;
  readonly summary: DiffSummary;
  readonly blocks: readonly BlockChange[];
  readonly conditions: readonly NamedConditionChange[];
  /** Everything else: what the module says about itself, its settings and its tables. */
  readonly sections: readonly SectionChange[];
}

export interface ModuleIdentity {
  readonly key: string;
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
}

/** How many changes there are of each kind; one block may be moved, renamed and changed at once. */
export interface DiffSummary {
  readonly money: number;
  readonly blocks_added: number;
  readonly blocks_removed: number;
  readonly blocks_moved: number;
  readonly blocks_renamed: number;
  readonly blocks_retyped: number;
  readonly blocks_changed: number;
  readonly conditions: number;
  readonly sections: number;
}

export type ChangeKind = "added" | "removed" | "changed";

export interface BlockChange {
  readonly change: ChangeKind;
  /** The new key, and the old one of a removed block. */
  readonly block: string;
  readonly type: string;
  readonly title: string | null;
  /** Whether it changes what is paid, to whom, or when. */
  readonly money: boolean;
  readonly renamed_from?: string;
  readonly retyped_from?: string;
  readonly moved?: { readonly old: BlockPlace; readonly new: BlockPlace };
  readonly properties: readonly PropertyChange[];
  readonly options: readonly OptionChange[];
}

/** Null: outside every group; before every other block. */
export interface BlockPlace {
  readonly group: string | null;
  readonly after: string | null;
}

/** A condition (`show_if`) or a property by its pointer inside the block (`/payee/amount`), with its expressions. */
export interface PropertyChange {
  readonly property: string;
  readonly change: ChangeKind;
  readonly money: boolean;
  readonly old: string | null;
  readonly new: string | null;
  /** The smallest parts that differ; null where one side has nothing there. */
  readonly differences: readonly Difference[];
  /** The new expression with `[old -> new]` where it differs. */
  readonly marked: string;
}

export interface OptionChange {
  readonly change: "added" | "removed" | "relabelled" | "reordered";
  /** Null for a new order, where `old` and `new` list all keys. */
  readonly option: string | null;
  readonly old: string | null;
  readonly new: string | null;
}

export interface NamedConditionChange extends Omit<PropertyChange, "property"> {
  readonly condition: string;
  readonly renamed_from?: string;
  /** Keys of the blocks whose conditions it decides, directly or through another named condition. */
  readonly used_by: readonly string[];
}

export interface SectionChange {
  /** `currency`, `pay_codes`. */
  readonly section: string;
  /** What in it, by key or name: `/airtime/fulfillmentData/cellphone_number`; empty for the section itself. */
  readonly path: string;
  readonly change: ChangeKind;
  readonly money: boolean;
  /** As they are written; null where there is nothing. */
  readonly old: unknown;
  readonly new: unknown;
}
