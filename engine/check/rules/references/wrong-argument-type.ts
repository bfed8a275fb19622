import { helperTable, printExpression } from "../../../expression/index.ts";
import type { Expression, HelperRow, ParameterType } from "../../../model/expression.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { placeOfOperand, placeOfReference } from "./reading/place.ts";
import { type PlacedCall, readExpressions } from "./reading/read-expressions.ts";
import { useOfLogicOperand } from "./reading/use.ts";
import { findUnfit } from "./types/unfit.ts";

/** A helper gives no value when an argument can never be what it works with. */
export const wrongArgumentType: Rule = { name: "wrong-argument-type", check };

function check(context: RuleContext): readonly Finding[] {
  return readExpressions(context).calls.flatMap((placed) =>
    argumentsOf(placed).flatMap(({ argument, index, type }): readonly Finding[] => {
      const given = findUnfit(argument, type, context);
      if (given === undefined) return [];
      const { call } = placed;
      const helper = call.kind === "call" ? call.helper : call.operator;
      const place =
        argument.kind === "reference"
          ? placeOfReference(argument, placed.placed, context)
          : placeOfOperand(argument, index, call, placed.placed, context);
      const params = { helper, expected: words[type] ?? type, argument: printArgument(argument), given };
      return [{ code: "CB2119", params, ...place }];
    }),
  );
}

interface TypedArgument {
  readonly argument: Expression;
  readonly index: number;
  readonly type: ParameterType;
}

function argumentsOf({ call }: PlacedCall): readonly TypedArgument[] {
  if (call.kind === "operation") {
    return call.operands.flatMap((argument, index) => {
      const use = useOfLogicOperand(call, index);
      return use.kind === "argument" ? [{ argument, index, type: use.type }] : [];
    });
  }
  const row = helperTable.get(call.helper);
  if (!row || !isTyped(row)) return [];
  const { parameters } = row;
  const positional = call.args.map((argument, index) => {
    return { argument, index, type: (parameters[index] ?? parameters.at(-1))?.type };
  });
  const named = Object.entries(call.named).map(([name, argument]) => {
    return { argument, index: 0, type: row.named?.find((parameter) => parameter.name === name)?.type };
  });
  return [...positional, ...named].filter((one): one is TypedArgument => one.type !== undefined);
}

/** Most calls are comparisons, which take anything. */
function isTyped({ parameters, named = [] }: HelperRow): boolean {
  return [...parameters, ...named].some(({ type }) => words[type] !== undefined);
}

const words: Readonly<Partial<Record<ParameterType, string>>> = {
  number: "a number",
  money: "an amount",
  date: "a date",
  boolean: "true or false",
  list: "a list",
};

function printArgument(argument: Expression): string {
  return argument.kind === "literal" ? "this" : printExpression(argument);
}
