import type {
  CallExpression,
  Expression,
  OperationExpression,
  ReferenceExpression,
} from "../../../../model/expression.ts";
import type { PlacedExpression, RuleContext } from "../../rule.ts";
import type { PlacedReference } from "./placed-reference.ts";
import { oncePerPath } from "./once-per-path.ts";
import { type PathScope, resolvePath, type ResolvedPath } from "./path-scope.ts";
import type { Use } from "./use.ts";
import { visitParts } from "./visit-parts.ts";

export interface PlacedCall {
  readonly placed: PlacedExpression;
  readonly call: CallExpression | OperationExpression;
  readonly use: Use;
  /** It opens a block: `{{#helper …}}`. */
  readonly opensBlock: boolean;
}

export interface ReadExpressions {
  readonly references: readonly PlacedReference[];
  /** Each path once in each expression. */
  readonly distinct: readonly PlacedReference[];
  /** Those of them below `claim.block_states`, and all others below `claim`. */
  readonly ofStates: readonly PlacedReference[];
  readonly ofClaim: readonly PlacedReference[];
  readonly calls: readonly PlacedCall[];
  readonly pathOf: (expression: Expression) => ResolvedPath;
}

const known = new WeakMap<RuleContext, ReadExpressions>();

/** Every field and every call of a module, once for all rules. */
export function readExpressions(context: RuleContext): ReadExpressions {
  const earlier = known.get(context);
  if (earlier) return earlier;
  const read = readAll(context);
  known.set(context, read);
  return read;
}

function readAll({ expressions }: RuleContext): ReadExpressions {
  const references: PlacedReference[] = [];
  const calls: PlacedCall[] = [];
  const paths = new Map<Expression, ResolvedPath>();
  for (const placed of expressions) {
    let opener: Expression | undefined;
    visitParts(placed.expression, (part, use, scope) => {
      // The test of a choice is visited right after it.
      if (part.kind === "choice") opener = part.test;
      if (part.kind === "call" || part.kind === "operation") {
        calls.push({ placed, call: part, use, opensBlock: opener === part });
      }
      if (part.kind !== "reference") return;
      const isMisplaced = looksForClaim(part, scope);
      const path = isMisplaced ? undefined : resolvePath(part, scope);
      paths.set(part, path);
      references.push({ placed, reference: part, path, use, isMisplaced });
    });
  }
  const distinct = oncePerPath(references);
  const ofStates = distinct.filter(({ path }) => path?.[0] === "claim" && path[1] === "block_states");
  const ofClaim = distinct.filter(({ path }) => path?.[0] === "claim" && path[1] !== "block_states");
  return { references, distinct, ofStates, ofClaim, calls, pathOf: (expression) => paths.get(expression) };
}

/** `claim.…` inside a loop or a `with`, where names start from the item. */
function looksForClaim({ origin, depth, path }: ReferenceExpression, { contexts }: PathScope): boolean {
  const base = contexts.at(-1 - depth) ?? [];
  return origin === "context" && path[0] === "claim" && base.length > 0;
}
