import type { ReferenceExpression } from "../../../../model/expression.ts";
import type { PlacedExpression } from "../../rule.ts";
import type { ResolvedPath } from "./path-scope.ts";
import type { Use } from "./use.ts";

/** One field that is read somewhere. */
export interface PlacedReference {
  readonly placed: PlacedExpression;
  readonly reference: ReferenceExpression;
  /** Undefined where only an evaluation can tell, and where the claim itself is looked for in an item of a list. */
  readonly path: ResolvedPath;
  readonly use: Use;
  readonly isMisplaced: boolean;
}
