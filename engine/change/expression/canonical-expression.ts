import type { CallExpression, Expression, ReferenceExpression } from "../../model/expression.ts";
import { blockKeyOf } from "../../model/state-path.ts";

/** How two modules name the same things, so that a new name alone is no change. */
export interface Naming {
  /** New keys of renamed blocks by their old ones; applied to what an expression reads. */
  readonly renamedBlocks?: ReadonlyMap<string, string>;
  /** A named condition counts as its definition instead of as its name. */
  readonly byDefinition?: true;
}

export type Canonical = string | number | boolean | null | readonly Canonical[];

/** What is the same for two expressions exactly when they differ in nothing but how they are written. */
export function canonicalExpression(expression: Expression, naming: Naming = {}): Canonical {
  const all = (inner: readonly Expression[]): Canonical => inner.map((each) => canonicalExpression(each, naming));
  switch (expression.kind) {
    case "literal":
      return expression.value === undefined ? ["missing"] : ["literal", expression.value as Canonical];
    case "reference":
      return canonicalReference(expression, naming);
    case "data":
      return ["data", expression.name, expression.depth];
    case "call":
      return ["call", expression.helper, all(expression.args), canonicalNamed(expression, naming)];
    case "operation": {
      const [name, definition] = expression.operands;
      if (expression.operator !== "condition" || !name || !definition) {
        return ["operation", expression.operator, all(expression.operands)];
      }
      return naming.byDefinition ? canonicalExpression(definition, naming) : ["condition", all([name])];
    }
    case "join":
      return ["join", all(withTextsJoined(expression.parts))];
    case "choice":
      return ["choice", all([expression.test, expression.body, expression.otherwise]), expression.includeZero === true];
    default:
      return [
        expression.kind,
        all([expression.over, expression.body, expression.otherwise]),
        [...expression.parameters],
      ];
  }
}

function canonicalReference(
  { origin, depth, path, stopsAtFalsy }: ReferenceExpression,
  { renamedBlocks }: Naming,
): Canonical {
  const key = origin === "root" ? blockKeyOf(path) : undefined;
  const renamed = key === undefined ? undefined : renamedBlocks?.get(key);
  return ["reference", origin, depth, renamed === undefined ? path : path.with(2, renamed), stopsAtFalsy === true];
}

function canonicalNamed({ named }: CallExpression, naming: Naming): Canonical {
  return Object.entries(named)
    .toSorted(([first], [second]) => (first < second ? -1 : 1))
    .map(([name, value]) => [name, canonicalExpression(value, naming)]);
}

/** A comment between two texts leaves them apart, which nobody sees. */
function withTextsJoined(parts: readonly Expression[]): readonly Expression[] {
  const joined: Expression[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const texts = [last, part].map((each) => (each?.kind === "literal" ? each.value : undefined));
    const [before, here] = texts;
    if (typeof before === "string" && typeof here === "string") {
      joined[joined.length - 1] = { kind: "literal", value: before + here, span: part.span };
    } else joined.push(part);
  }
  return joined;
}
