import type { Finding } from "./finding.ts";
import { rules } from "./rules/index.ts";
import type { Rule, RuleContext } from "./rules/rule.ts";

/** Runs every rule. One that meets what it did not foresee says so under its name, and the others still run. */
export function runRules(context: RuleContext): readonly Finding[] {
  return rules.flatMap((rule) => runRule(rule, context));
}

function runRule(rule: Rule, context: RuleContext): readonly Finding[] {
  try {
    return rule.check(context);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ code: "CB9002", params: { rule: rule.name, reason }, pointer: "" }];
  }
}
