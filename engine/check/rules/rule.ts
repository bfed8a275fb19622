import type { Expression } from "../../model/expression.ts";
import type { ModuleDocument } from "../../model/documents.ts";
import type { ConditionName } from "../../model/module.ts";
import type { ModuleSource } from "../../model/source.ts";
import type { FoundBlock } from "../find-blocks.ts";
import type { Finding } from "../finding.ts";

/** A block with what was parsed of it. What could not be parsed is absent and was already reported. */
export interface RuleBlock extends Omit<FoundBlock, "blocks" | "conditions"> {
  readonly key: string;
  readonly type: string;
  readonly parent: RuleBlock | undefined;
  /** With named conditions put in their places. */
  readonly conditions: { readonly [name in ConditionName]?: Expression };
  /** By pointer inside the block: `/payee/amount`. */
  readonly templates: ReadonlyMap<string, Expression>;
  /** Something in it could not be parsed, so that it is withheld. */
  readonly unreadable: boolean;
}

/** One expression where its author wrote it: a condition, a template, or a named condition at its definition. */
export interface PlacedExpression {
  readonly expression: Expression;
  /** In the merged document; spans of the expression are inside the string there. */
  readonly pointer: string;
  /** Absent for a named condition. */
  readonly block: RuleBlock | undefined;
  /** `show_if`, `/payee/amount`, or the name of the named condition. */
  readonly property: string;
  /** A condition, or a property whose value decides about money or limits, or a text that people read. */
  readonly reading: "truth" | "value" | "text";
}

/** What a rule may look at. A module with schema mistakes gets here too, so nothing may be trusted to have its type. */
export interface RuleContext {
  readonly source: ModuleSource;
  readonly document: ModuleDocument;
  /** Every block in render order, those inside groups included. */
  readonly blocks: readonly RuleBlock[];
  /** Those of them that move money or stand for something of value, which are few. */
  readonly disbursements: readonly RuleBlock[];
  /** The first block of each key. */
  readonly byKey: ReadonlyMap<string, RuleBlock>;
  /** Every expression of the module once, at the place where it was written. */
  readonly expressions: readonly PlacedExpression[];
}

/** One rule, one file, one code. A rule that cannot decide stays silent. */
export interface Rule {
  /** The name of its code: the name of its file. */
  readonly name: string;
  readonly check: (context: RuleContext) => readonly Finding[];
}
