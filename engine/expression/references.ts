/** What an expression reads: its fields, from the root of the scope, and the clock. */
import type {
  Expression,
  HelperRow,
  LoopExpression,
  OperationExpression,
  Reference,
  ReferenceExpression,
  WithExpression,
} from "../model/expression.ts";
import { itemOperators } from "./logic/logic-operators.ts";

/** Where a context or a block parameter leads. Below a list that is looped over the path ends: which item is read is open. */
interface Base {
  readonly path: readonly string[];
  readonly endsHere: boolean;
}

/** A base is undefined for the result of a helper, whose own references stand for it. */
interface PathScope {
  /** Innermost last. */
  readonly contexts: readonly (Base | undefined)[];
  readonly parameters: ReadonlyMap<string, Base | undefined>;
}

export interface FoundReferences {
  readonly references: readonly Reference[];
  readonly readsClock: boolean;
}

export function findReferences(expression: Expression, helpers: ReadonlyMap<string, HelperRow>): FoundReferences {
  const references: Reference[] = [];
  let readsClock = false;

  const visitAll = (inner: readonly Expression[], scope: PathScope): void => {
    for (const each of inner) visit(each, scope);
  };
  const visit = (inner: Expression, scope: PathScope): void => {
    switch (inner.kind) {
      case "literal":
      case "data":
        return;
      case "reference": {
        const base = resolve(inner, scope);
        if (base) references.push(toReference(inner, base.path));
        return;
      }
      case "call":
        if (helpers.get(inner.helper)?.readsClock) readsClock = true;
        visitAll([...inner.args, ...Object.values(inner.named)], scope);
        return;
      case "operation":
        visitAll(inner.operands.slice(0, 1), scope);
        visitAll(inner.operands.slice(1), insideOperation(inner, scope));
        return;
      case "join":
        visitAll(inner.parts, scope);
        return;
      case "choice":
        visitAll([inner.test, inner.body, inner.otherwise], scope);
        return;
      case "each":
      case "with":
      case "section":
        visitAll([inner.over, inner.otherwise], scope);
        visit(inner.body, insideBlock(inner, scope));
    }
  };

  visit(expression, { contexts: [{ path: [], endsHere: false }], parameters: new Map() });
  return { references, readsClock };
}

function toReference({ text, span, pointer }: ReferenceExpression, path: readonly string[]): Reference {
  return { path, text, span, ...(pointer === undefined ? {} : { pointer }) };
}

function resolve({ origin, depth, path }: ReferenceExpression, scope: PathScope): Base | undefined {
  if (origin === "root") return { path, endsHere: false };
  const [name = "", ...rest] = path;
  const base = origin === "parameter" ? scope.parameters.get(name) : scope.contexts.at(-1 - depth);
  if (!base || base.endsHere) return base;
  return { path: [...base.path, ...(origin === "parameter" ? rest : path)], endsHere: false };
}

/** A section may turn out to be a loop, so its paths end early too. */
function insideBlock({ kind, over, parameters }: LoopExpression | WithExpression, scope: PathScope): PathScope {
  const subject = over.kind === "reference" ? resolve(over, scope) : undefined;
  const inside = subject && { path: subject.path, endsHere: subject.endsHere || kind !== "with" };
  const [item, ...others] = parameters;
  const seen = new Map(scope.parameters);
  if (item !== undefined) seen.set(item, inside);
  for (const name of others) seen.set(name, undefined);
  // `{{#with this}}` adds no context that `../` could walk.
  const isSame =
    kind === "with" &&
    over.kind === "reference" &&
    over.origin === "context" &&
    over.path.length === 0 &&
    over.depth === 0;
  return { contexts: isSame ? scope.contexts : [...scope.contexts, inside], parameters: seen };
}

/** The body of `map` and its like starts from an item of the list, which is the first operand. */
function insideOperation({ operator, operands }: OperationExpression, scope: PathScope): PathScope {
  const [list] = operands;
  const subject = list?.kind === "reference" ? resolve(list, scope) : undefined;
  const item = subject && { path: subject.path, endsHere: true };
  if (operator === "reduce") {
    const parameters = new Map(scope.parameters).set("current", item).set("accumulator", undefined);
    return { ...scope, parameters };
  }
  return itemOperators.has(operator) ? { ...scope, contexts: [...scope.contexts, item] } : scope;
}
