import { itemOperators } from "../../../../expression/logic/logic-operators.ts";
import type {
  LoopExpression,
  OperationExpression,
  ReferenceExpression,
  WithExpression,
} from "../../../../model/expression.ts";

/** Stands in a path for whichever item of a list is read. */
export const anyItem = "*";

/** From the root of the scope; undefined where only an evaluation can tell. */
export type ResolvedPath = readonly string[] | undefined;

/** What names start from inside loops and `with`: innermost context last, and the block parameters. */
export interface PathScope {
  readonly contexts: readonly ResolvedPath[];
  readonly parameters: ReadonlyMap<string, ResolvedPath>;
}

export const outermost: PathScope = { contexts: [[]], parameters: new Map() };

export function resolvePath({ origin, depth, path }: ReferenceExpression, scope: PathScope): ResolvedPath {
  if (origin === "root") return path;
  const [name = "", ...rest] = path;
  const base = origin === "parameter" ? scope.parameters.get(name) : scope.contexts.at(-1 - depth);
  return base && [...base, ...(origin === "parameter" ? rest : path)];
}

export function insideBlock(block: LoopExpression | WithExpression, scope: PathScope): PathScope {
  const { kind, over, parameters } = block;
  const subject = over.kind === "reference" ? resolvePath(over, scope) : undefined;
  // A bare section may turn out to be a loop, a `with` or a test.
  const inside = subject && kind !== "section" ? (kind === "each" ? [...subject, anyItem] : subject) : undefined;
  const [item, ...others] = parameters;
  const seen = new Map(scope.parameters);
  if (item !== undefined) seen.set(item, inside);
  for (const name of others) seen.set(name, undefined);
  const isSame = kind === "with" && over.kind === "reference" && isHere(over);
  return { contexts: isSame ? scope.contexts : [...scope.contexts, inside], parameters: seen };
}

// `{{#with this}}` adds no context that `../` could walk.
function isHere({ origin, path, depth }: ReferenceExpression): boolean {
  return origin === "context" && path.length === 0 && depth === 0;
}

/** The body of `map` and its like starts from an item of the list, which is the first operand. */
export function insideOperation({ operator, operands }: OperationExpression, scope: PathScope): PathScope {
  const [list] = operands;
  const subject = list?.kind === "reference" ? resolvePath(list, scope) : undefined;
  const item = subject && [...subject, anyItem];
  if (operator === "reduce") {
    const parameters = new Map(scope.parameters).set("current", item).set("accumulator", undefined);
    return { ...scope, parameters };
  }
  return itemOperators.has(operator) ? { ...scope, contexts: [...scope.contexts, item] } : scope;
}
