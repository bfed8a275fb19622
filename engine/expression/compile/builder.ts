/** What the files that compile one kind of node share: how to compile what is inside, and where names lead. */
import type { Expression, HelperRow } from "../../model/expression.ts";
import type { LoopState } from "./loop-state.ts";
import type { Node } from "./node.ts";

/** Names the place of a context for the list of missing paths: `claim.policy.beneficiaries.1`; undefined for a result. */
export type Locate = () => string | undefined;

export interface BuildScope {
  /** Slots of the block parameters that can be seen, the innermost by each name. */
  readonly parameters: ReadonlyMap<string, { readonly slot: number; readonly locate: Locate }>;
  /** Outermost first. */
  readonly contexts: readonly Locate[];
}

export interface Builder {
  readonly helpers: ReadonlyMap<string, HelperRow>;
  /** Present from the first block with a context on. */
  readonly state: LoopState;
  /** The number of block parameters so far: the next one's slot. */
  parameterCount: number;
  build(expression: Expression, scope: BuildScope): Node;
}

/** Sees every node as it is made, and may put another in its place. */
export type Wrap = (expression: Expression, node: Node) => Node;
