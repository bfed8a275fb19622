import { helperTable } from "../../expression/index.ts";
import type { CallExpression, Expression, HelperParameter, Value } from "../../model/expression.ts";
import { isOperatorArgument } from "./operator-changes.ts";
import type { NodeChange } from "./mutation.ts";

type Literal = Extract<Expression, { kind: "literal" }>;

/** A literal with the numbers around it, the other boolean, or a text that nothing else is equal to. */
export function literalChanges(literal: Literal): readonly NodeChange[] {
  return otherValues(literal.value).map((value) => ({
    by: { ...literal, value },
    change: `${print(literal.value)} became ${print(value)}`,
  }));
}

export function otherValues(value: Value): readonly (string | number | boolean)[] {
  switch (typeof value) {
    case "number":
      return [value - 1, value + 1];
    case "boolean":
      return [!value];
    case "string":
      return value === "" ? [] : [`${value}~`];
    default:
      return [];
  }
}

/** Literal arguments of helpers: operators are changed as such, and a unit becomes another unit. */
export function argumentChanges(call: CallExpression): readonly NodeChange[] {
  const positional = call.args.flatMap((argument, index) =>
    argument.kind !== "literal" || isOperatorArgument(call.helper, index)
      ? []
      : changesFor(argument, parameterAt(call.helper, index)).map(({ by, change }) => ({
          by: { ...call, args: call.args.with(index, by) },
          change,
          inside: argument.span,
        })),
  );
  const named = Object.entries(call.named).flatMap(([name, argument]) =>
    argument.kind !== "literal"
      ? []
      : changesFor(argument, namedParameter(call.helper, name)).map(({ by, change }) => ({
          by: { ...call, named: { ...call.named, [name]: by } },
          change: `${name}=${change}`,
          inside: argument.span,
        })),
  );
  return [...positional, ...named];
}

function changesFor(literal: Literal, parameter: HelperParameter | undefined): readonly NodeChange[] {
  const allowed = parameter?.values;
  if (!allowed || typeof literal.value !== "string") return literalChanges(literal);
  // `day` and `days` are one unit.
  const unit = literal.value.replace(/s$/, "");
  const after = allowed.slice(allowed.indexOf(literal.value) + 1);
  const other = [...after, ...allowed].find((value) => value.replace(/s$/, "") !== unit);
  if (other === undefined) return [];
  return [{ by: { ...literal, value: other }, change: `${print(literal.value)} became ${print(other)}` }];
}

function parameterAt(helper: string, index: number): HelperParameter | undefined {
  const { parameters = [] } = helperTable.get(helper) ?? {};
  const last = parameters.at(-1);
  return parameters[index] ?? (last?.variadic ? last : undefined);
}

function namedParameter(helper: string, name: string): HelperParameter | undefined {
  return helperTable.get(helper)?.named?.find((parameter) => parameter.name === name);
}

function print(value: Value): string {
  return typeof value === "string" ? `'${value}'` : JSON.stringify(value);
}
