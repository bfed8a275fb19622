import type { Expression } from "../../model/expression.ts";
import type { Span } from "../../model/source.ts";

/** One small change to an expression. */
export interface Mutation {
  /** The whole expression with the change in it. */
  readonly expression: Expression;
  /** `< became <=`. */
  readonly change: string;
  /** Where it is in the text of a template. */
  readonly inside?: Span;
  /** Where it is in a JSON Logic condition. */
  readonly pointer?: string;
}

/** A change to one node, before it is put into its whole. */
export interface NodeChange {
  readonly by: Expression;
  readonly change: string;
  /** The part of the node that changes, where it is not all of it. */
  readonly inside?: Span;
}
