import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compileExpression,
  makeFrame,
  parseCondition,
  printExpression,
  toConditionTree,
} from "../../../../engine/expression/index.ts";
import type { ConditionTree } from "../../../../engine/model/condition-tree.ts";
import type { Expression, Frame, Value } from "../../../../engine/model/expression.ts";
import type { Json } from "../../../../engine/model/json.ts";
import {
  compareOrder,
  isDefined,
  isTruthy,
  looseEquals,
  not,
  strictEquals,
} from "../../../../engine/expression/values/index.ts";

function parse(condition: Json): Expression {
  const { expression, errors } = parseCondition(condition, {
    named: "{{#if claim.a}}true{{else}}false{{/if}}",
    odd: "{{claim.a}}",
  });
  if (!expression) throw new Error(JSON.stringify(errors));
  return expression;
}

/** A second, naive reading of the tree. */
function decide(tree: ConditionTree, frame: Frame): boolean | undefined {
  const valueOf = (expression: Expression): Value => compileExpression(expression).value(frame);
  switch (tree.kind) {
    case "constant":
      return tree.value;
    case "not":
      return not(decide(tree.item, frame));
    case "and":
    case "or": {
      const deciding = tree.kind === "or";
      const results = tree.items.map((item) => decide(item, frame));
      return results.includes(deciding) ? deciding : results.includes(undefined) ? undefined : !deciding;
    }
    case "defined":
      return isDefined(valueOf(tree.of));
    case "truthy": {
      const value = valueOf(tree.of);
      return value === undefined ? undefined : isTruthy(value);
    }
    case "opaque": {
      const truth = compileExpression(tree.expression).truth(frame);
      return truth === "true" ? true : truth === "false" ? false : undefined;
    }
    default:
      return compare(tree.operator, valueOf(tree.left), valueOf(tree.right));
  }
}

function compare(operator: string, left: Value, right: Value): boolean | undefined {
  if (operator.endsWith("=="))
    return operator === "!=="
      ? not(strictEquals(left, right))
      : operator === "==="
        ? strictEquals(left, right)
        : looseEquals(left, right);
  if (operator === "!=") return not(looseEquals(left, right));
  const order = compareOrder(left, right);
  if (order === undefined) return undefined;
  return { "<": order < 0, "<=": order <= 0, ">": order > 0, ">=": order >= 0 }[operator];
}

const field = fc.constantFrom("claim.a", "claim.b", "claim.c");
const literal = fc.constantFrom("1", "'x'", "'true'", "'false'", "true", "false", "''", "0");
const operator = fc.constantFrom("===", "!==", "==", "!=", "<", "<=", ">", ">=");
const { test, template } = fc.letrec<{ test: string; argument: string; template: string; branch: string }>((tie) => ({
  argument: fc.oneof(
    { maxDepth: 3, depthIdentifier: "tree" },
    field,
    literal,
    tie("test").map((text) => `(${text})`),
  ),
  test: fc.oneof(
    { depthIdentifier: "tree" },
    fc
      .tuple(fc.constantFrom("if", "unless", "ifCondition"), tie("argument"), operator, tie("argument"))
      .map(([name, a, sign, b]) => `${name} ${a} '${sign}' ${b}`),
    fc
      .tuple(
        fc.constantFrom("if", "ifCondition"),
        fc.constantFrom("&&", "||"),
        fc.array(tie("argument"), { minLength: 2, maxLength: 3 }),
      )
      .map(([name, sign, all]) => `${name} ${all.join(` '${sign}' `)}`),
    fc
      .tuple(
        fc.constantFrom("ifEquals", "ifNotEquals", "eq", "gt", "gte", "lt", "lte", "and", "or", "in"),
        tie("argument"),
        tie("argument"),
      )
      .map((parts) => parts.join(" ")),
    fc
      .tuple(fc.constantFrom("ifIsDefined", "ifIsNotDefined", "not", "if", "unless"), tie("argument"))
      .map((parts) => parts.join(" ")),
  ),
  branch: fc.oneof(
    { maxDepth: 3, depthIdentifier: "tree" },
    fc.constantFrom("true", "false", "", " true ", "maybe", "{{claim.a}}"),
    tie("test").map((text) => `{{${text}}}`),
    tie("template"),
  ),
  template: fc
    .tuple(
      fc.constantFrom("#", "^"),
      tie("test"),
      tie("branch"),
      fc.option(tie("branch")),
      fc.constantFrom("", " ", "\n"),
    )
    .map(
      ([sign, head, body, otherwise, around]) =>
        `${around}{{${sign}${head}}}${body}${otherwise === null ? "" : `{{else}}${otherwise}`}{{/${head.split(" ")[0]}}}${around}`,
    ),
}));
const { rule } = fc.letrec<{ rule: Json; operand: Json }>((tie) => ({
  operand: fc.oneof<fc.Arbitrary<Json>[]>(
    { maxDepth: 3, depthIdentifier: "rule" },
    field.map((path) => ({ var: path })),
    fc.constantFrom<Json>(1, "x", true, false, ""),
    tie("rule"),
  ),
  rule: fc.oneof(
    { depthIdentifier: "rule" },
    fc.tuple(operator, tie("operand"), tie("operand")).map(([name, a, b]): Json => ({ [name]: [a, b] })),
    fc
      .tuple(fc.constantFrom("and", "or", "if"), fc.array(tie("operand"), { minLength: 1, maxLength: 4 }))
      .map(([name, all]): Json => ({ [name]: all })),
    fc.tuple(fc.constantFrom("!", "!!"), tie("operand")).map(([name, a]): Json => ({ [name]: [a] })),
    fc.constantFrom<Json>(
      { condition: "named" },
      { condition: "odd" },
      { missing: ["claim.a"] },
      { "<": [0, { var: "claim.a" }, 3] },
    ),
  ),
}));
const leaf = fc.constantFrom<unknown>(0, 1, "", "x", "1", "true", "false", true, false, null, []);
const scope = fc.record({ claim: fc.record({ a: leaf, b: leaf, c: leaf }, { requiredKeys: [] }) });

describe("the tree of a condition", () => {
  it("is true, false and unknown exactly when the condition is", () => {
    const condition = fc.oneof<fc.Arbitrary<Json>[]>(
      template,
      test.map((text) => `{{${text}}}`),
      rule,
    );
    fc.assert(
      fc.property(condition, scope, (written, data) => {
        const expression = parse(written);
        const frame = { ...makeFrame(data), missing: null };
        const truth = compileExpression(expression).truth(frame);
        const expected = truth === "true" ? true : truth === "false" ? false : undefined;
        expect(decide(toConditionTree(expression), frame)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it.each<[Json, string]>([
    ["{{#ifEquals 'approved' claim.status}}false{{else}}true{{/ifEquals}}", "not('approved' === claim.status)"],
    [
      "{{ifCondition (ifCondition claim.a '===' 'x') '||' (ifCondition claim.a '===' 'y')}}",
      "or(claim.a === 'x', claim.a === 'y')",
    ],
    [
      "{{#if claim.a}}{{#ifEquals claim.b 1}}true{{else}}false{{/ifEquals}}{{else}}false{{/if}}",
      "and(truthy claim.a, claim.b === 1)",
    ],
    [
      "{{#if claim.a}}true{{else if (ifIsDefined claim.b)}}true{{else}}false{{/if}}",
      "or(truthy claim.a, defined claim.b)",
    ],
    [
      { and: [{ "!": { var: "a" } }, { or: [{ "<": [1, { var: "b" }, 3] }, { condition: "named" }] }] },
      "and(not(truthy a), or(and(1 < b, b < 3), truthy claim.a))",
    ],
    ["{{claim.flag}}", "opaque claim.flag"],
    ["true", "true"],
    [{ and: [true, true] }, "true"],
  ])("of %j is %s", (condition, expected) => {
    expect(print(toConditionTree(parse(condition)))).toBe(expected);
  });
});

function print(tree: ConditionTree): string {
  switch (tree.kind) {
    case "constant":
      return String(tree.value);
    case "not":
      return `not(${print(tree.item)})`;
    case "and":
    case "or":
      return `${tree.kind}(${tree.items.map(print).join(", ")})`;
    case "compare":
      return `${printExpression(tree.left)} ${tree.operator} ${printExpression(tree.right)}`;
    case "opaque":
      return `opaque ${printExpression(tree.expression)}`;
    default:
      return `${tree.kind} ${printExpression(tree.of)}`;
  }
}
