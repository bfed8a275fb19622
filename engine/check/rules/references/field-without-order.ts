import { helperTable, printExpression } from "../../../expression/index.ts";
import { operatorHelpers } from "../../../expression/operators.ts";
import { toNumeric, toPrinted } from "../../../expression/values/index.ts";
import type { Expression } from "../../../model/expression.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { placeOfOperand, placeOfReference } from "./reading/place.ts";
import { type PlacedCall, readExpressions } from "./reading/read-expressions.ts";
import { findUnfit, readableAmounts } from "./types/unfit.ts";

/** `<` and `>` order numbers; with a date or a choice on one side there is never an answer. */
export const fieldWithoutOrder: Rule = { name: "field-without-order", check };

function check(context: RuleContext): readonly Finding[] {
  return readExpressions(context).calls.flatMap((placed) => {
    const operands = orderedOperands(placed);
    if (operands.length === 0) return [];
    // That a written text is no number is found where conditions are decided.
    if (operands.some(({ operand }) => operand.kind === "literal" && toNumeric(operand.value) === undefined)) return [];
    for (const { operand, index } of operands) {
      const given = isField(operand) ? findUnfit(operand, "number", context) : undefined;
      if (given === undefined) continue;
      const place =
        operand.kind === "reference"
          ? placeOfReference(operand, placed.placed, context)
          : placeOfOperand(operand, index, placed.call, placed.placed, context);
      return [{ code: "CB2122", params: { field: printExpression(operand), given }, ...place }];
    }
    return [];
  });
}

// What answers yes or no has no order either, but that is decided with the condition.
function isField(operand: Expression): boolean {
  if (operand.kind === "reference") return true;
  if (operand.kind !== "call") return false;
  return helperTable.get(operand.helper)?.returns === "date" || readableAmounts.has(operand.helper);
}

interface Operand {
  readonly operand: Expression;
  readonly index: number;
}

const orderHelpers = new Set(["gt", "gte", "lt", "lte"]);

function orderedOperands({ call }: PlacedCall): readonly Operand[] {
  if (call.kind === "operation") {
    return /^[<>]/.test(call.operator) ? call.operands.map((operand, index) => ({ operand, index })) : [];
  }
  const { helper, args } = call;
  if (orderHelpers.has(helper)) return withIndexes(args[0], args[1], 1);
  const sign = operatorHelpers.has(helper) ? args[1] : undefined;
  const isOrder = sign?.kind === "literal" && /^[<>]/.test(toPrinted(sign.value));
  return isOrder ? withIndexes(args[0], args[2], 2) : [];
}

function withIndexes(left: Expression | undefined, right: Expression | undefined, second: number): readonly Operand[] {
  return left && right
    ? [
        { operand: left, index: 0 },
        { operand: right, index: second },
      ]
    : [];
}
