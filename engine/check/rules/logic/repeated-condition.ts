import { printExpression, toConditionTree } from "../../../expression/index.ts";
import type { ConditionTree } from "../../../model/condition-tree.ts";
import type { Expression } from "../../../model/expression.ts";
import { expressionKey } from "../../domains/index.ts";
import type { Finding } from "../../finding.ts";
import type { PlacedExpression, Rule, RuleContext } from "../rule.ts";

/** A long condition that is written out in several places, which will differ one day. */
export const repeatedCondition: Rule = { name: "repeated-condition", check };

/** Characters: some three comparisons. */
const longCondition = 80;
const often = 3;
// Thousands of blocks may repeat one condition.
const mostRelated = 20;

function check({ expressions }: RuleContext): readonly Finding[] {
  const byKey = new Map<string, PlacedExpression[]>();
  for (const placed of expressions) {
    if (placed.reading !== "truth" || !isLong(placed.expression)) continue;
    const key = expressionKey(placed.expression);
    const places = byKey.get(key);
    if (places) places.push(placed);
    else byKey.set(key, [placed]);
  }
  return [...byKey.values()].flatMap(toFinding);
}

function toFinding(places: readonly PlacedExpression[]): readonly Finding[] {
  const definition = places.find(({ block }) => block === undefined);
  const written = places.filter(({ block }) => block !== undefined);
  const [first, ...others] = written;
  // With a name at hand, one place that does not use it is one too many.
  if (!first || (!definition && written.length < often)) return [];
  const name = definition?.property ?? "…";
  const related = [...(definition ? [definition] : []), ...others].slice(0, mostRelated);
  return [
    {
      code: "CB2205",
      params: { count: places.length, name },
      pointer: first.pointer,
      related: related.map(({ block, property, pointer }) => ({
        message: block ? `the same in ${property} of "${block.key}"` : `"${property}" is defined here`,
        pointer,
      })),
    },
  ];
}

/** As its author wrote it: a named condition in it is only a name. */
function isLong(expression: Expression): boolean {
  const { span } = expression;
  const length = expression.kind === "operation" ? printExpression(expression).length : span.end - span.start;
  return length > longCondition && hasParts(toConditionTree(expression));
}

/** One comparison is no more than its name would be. */
function hasParts(tree: ConditionTree): boolean {
  return tree.kind === "not" ? hasParts(tree.item) : tree.kind === "and" || tree.kind === "or";
}
