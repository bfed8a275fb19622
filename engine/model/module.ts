import type { ConditionTree } from "./condition-tree.ts";
import type { Block, Diagnostic, ModuleDocument } from "./documents.ts";
import type { CompiledExpression, Expression } from "./expression.ts";
import type { ModuleSource } from "./source.ts";

export type BlockType = Block["type"];

export type ConditionName = "show_if" | "hide_if" | "disabled_if" | "required_if";

/** One block as the author wrote it, with everything in it parsed. `pointer` addresses the wrapper in the merged document. */
export interface CheckedBlock {
  readonly pointer: string;
  /** The address of the block itself: `pointer` for a bare block, `pointer/block` for a wrapped one. */
  readonly blockPointer: string;
  readonly key: string;
  readonly type: string;
  /** The block's own properties; trusted to match its schema only where `withheld` is false. */
  readonly block: Block;
  readonly conditions: { readonly [name in ConditionName]?: Expression };
  /** Every templated property, by its pointer inside the block (`/payee/amount`). */
  readonly templates: ReadonlyMap<string, Expression>;
  /** True when a mistake leaves nothing safe to show: no key, unknown type, a template that cannot be read. */
  readonly withheld: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly blocks: readonly CheckedBlock[];
}

/** A module that was read and checked. Only `checkModule` makes one, so an unchecked module cannot be compiled. */
export interface CheckedModule {
  readonly source: ModuleSource;
  readonly document: ModuleDocument;
  /** SHA-256 of what decides behaviour, as 64 hexadecimal digits. */
  readonly sha256: string;
  readonly blocks: readonly CheckedBlock[];
  readonly diagnostics: readonly Diagnostic[];
}

/** How an expression is read wherever it stands. */
export type Reading = "text" | "value" | "truth";

/** One expression of a module at its place. `slot` is its position in the results of an evaluation. */
export interface Slot {
  readonly slot: number;
  readonly block: CompiledBlock;
  /** `show_if`, or the property's pointer inside the block: `/payee/amount`. */
  readonly property: string;
  readonly reading: Reading;
  readonly expression: CompiledExpression;
}

export interface ConditionSlot extends Slot {
  readonly tree: ConditionTree;
}

/** The value of a property: the same for every claim, or the result of a slot. */
export type Field = { readonly segments: readonly string[] } & (
  | { readonly constant: unknown }
  | { readonly slot: Slot }
);

export interface CompiledBlock {
  /** Position in `CompiledModule.order`. */
  readonly index: number;
  readonly key: string;
  readonly type: string;
  readonly block: Block;
  readonly parent: CompiledBlock | undefined;
  readonly blocks: readonly CompiledBlock[];
  readonly conditions: { readonly [name in ConditionName]?: ConditionSlot };
  /** Properties that may hold a template, by pointer inside the block, in the order they were written. */
  readonly fields: ReadonlyMap<string, Field>;
  readonly slots: readonly Slot[];
  /** Keys of the blocks whose states this block's templates read. */
  readonly readsBlocks: readonly string[];
  /** Those of them whose states the typed properties read: what a disbursement pays from. */
  readonly paysFrom: readonly string[];
  /** Resolved once, when a claim is opened. */
  readonly defaultValue: { readonly constant: unknown } | { readonly expression: CompiledExpression } | undefined;
  readonly withheld: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CompiledModule {
  readonly key: string;
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
  readonly currency: string | undefined;
  readonly timeZone: string;
  readonly locale: string;
  readonly rounding: Rounding;
  readonly document: ModuleDocument;
  /** Top-level blocks; `order` also has those inside groups, in render order. */
  readonly blocks: readonly CompiledBlock[];
  readonly order: readonly CompiledBlock[];
  readonly byKey: ReadonlyMap<string, CompiledBlock>;
  readonly slots: readonly Slot[];
  /** Slots, and blocks beyond those slots, whose result may change as time passes. */
  readonly clockSlots: readonly Slot[];
  readonly clockBlocks: readonly CompiledBlock[];
  readonly slotsReading: PathIndex<Slot>;
  /** Blocks whose card depends on a path beyond what their templates read: their own state, the claim's status. */
  readonly blocksReading: PathIndex<CompiledBlock>;
  /** By key, the blocks whose templates read that block's state. */
  readonly readersOf: ReadonlyMap<string, readonly CompiledBlock[]>;
  readonly diagnostics: readonly Diagnostic[];
}

export type Rounding = "down" | "half_up" | "half_even" | "reject";

/** Finds what depends on a path: entries that read a prefix of it, the same, or something below it. */
export interface PathIndex<T> {
  overlapping(path: readonly string[]): readonly T[];
}
