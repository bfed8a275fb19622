import { helperTable } from "../../../expression/index.ts";
import { operatorHelpers } from "../../../expression/operators.ts";
import type { CallExpression } from "../../../model/expression.ts";
import type { Finding } from "../../finding.ts";
import type { PlacedExpression, Rule, RuleContext } from "../rule.ts";
import { type PlacedCall, readExpressions } from "./reading/read-expressions.ts";

/** What a Workbench module uses that is not part of the published format, so that only this engine understands it. */
export const nonPortableForm: Rule = { name: "non-portable-form", check };

function check(context: RuleContext): readonly Finding[] {
  // A module of our own layout is not meant to be pushed anywhere.
  if (context.source.layout !== "root_workbench") return [];
  return [...logicConditions(context), ...readExpressions(context).calls.flatMap(findInCall)];
}

/** Published conditions are templates. */
function logicConditions({ expressions }: RuleContext): readonly Finding[] {
  return expressions.flatMap(({ expression, pointer, block }) =>
    expression.kind === "operation" && block
      ? [{ code: "CB2121", params: { form: "A condition in JSON Logic" }, pointer }]
      : [],
  );
}

function findInCall({ call, placed, opensBlock }: PlacedCall): readonly Finding[] {
  if (call.kind !== "call") return [];
  const form = nonPortable(call);
  if (form === undefined) return [];
  const finding = { code: "CB2121", params: { form }, pointer: placed.pointer, inside: call.nameSpan };
  const isCondition = call.helper === "if" && call.args.length === 3 && !opensBlock;
  return [isCondition ? { ...finding, fixes: [writeIfCondition(call, placed)] } : finding];
}

function nonPortable({ helper, args }: CallExpression): string | undefined {
  const row = helperTable.get(helper);
  if (row && row.portable !== true) return `The helper "${helper}"`;
  if (operatorHelpers.has(helper) && args.length > 3) return `"${helper}" with more than one operator`;
  if (helper !== "ifCondition" && operatorHelpers.has(helper) && args.length === 3) {
    return `"${helper}" with an operator`;
  }
  if (helper === "dateFormat" && args.length > 1) return "A format that is not named";
  return helper === "dateDifference" && args.length > 2 ? "A unit that is not named" : undefined;
}

/** The two answer alike whenever the operands can be compared. */
function writeIfCondition({ nameSpan }: CallExpression, { pointer }: PlacedExpression) {
  const edits = [{ pointer, inside: nameSpan, newText: "ifCondition" }];
  return { title: "Write ifCondition", safe: true, edits };
}
