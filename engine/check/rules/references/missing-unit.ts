import type { Finding } from "../../finding.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { quoted } from "./reading/quoted.ts";
import { readExpressions } from "./reading/read-expressions.ts";

/** A difference between dates that counts in whatever unit happens to be the default. */
export const missingUnit: Rule = { name: "missing-unit", check };

function check(context: RuleContext): readonly Finding[] {
  return readExpressions(context).calls.flatMap(({ call, placed }): readonly Finding[] => {
    if (call.kind !== "call" || call.helper !== "dateDifference") return [];
    if (call.args.length !== 2 || call.named["measurement"]) return [];
    const { pointer } = placed;
    const end = Math.max(...call.args.map(({ span }) => span.end));
    const newText = ` measurement=${quoted("days", pointer, context)}`;
    const fix = { title: "Say days", safe: true, edits: [{ pointer, inside: { start: end, end }, newText }] };
    return [{ code: "CB2120", params: { helper: call.helper }, pointer, inside: call.nameSpan, fixes: [fix] }];
  });
}
