/** Two formulas that would be the same but for a part that is reported as a mistake of its own. */
import type { Expression } from "../../../../model/expression.ts";
import type { Finding } from "../../../finding.ts";
import { comparisonWithUnknownOption } from "../../options/comparison-with-unknown-option.ts";
import { labelInsteadOfKey } from "../../options/label-instead-of-key.ts";
import { unknownStatus } from "../../options/unknown-status.ts";
import { unknownClaimField } from "../../references/unknown-claim-field.ts";
import { unknownModuleField } from "../../references/unknown-module-field.ts";
import { unknownPolicyField } from "../../references/unknown-policy-field.ts";
import type { RuleContext } from "../../rule.ts";
import { partsOf } from "../../walk-expression.ts";
import { onlyPart } from "./only-part.ts";
import { printFormula } from "./print-formula.ts";

export interface PlacedFormula {
  readonly expression: Expression;
  readonly pointer: string;
}

/** True when the formulas differ in nothing but one written value or field, and that one is reported already. */
export function differsByMistake(first: PlacedFormula, second: PlacedFormula, context: RuleContext): boolean {
  const pairs = differingParts(first.expression, second.expression) ?? [];
  if (new Set(pairs.map(printPair)).size !== 1) return false;
  return isReported(first.pointer, pairs, 0, context) || isReported(second.pointer, pairs, 1, context);
}

type Pair = readonly [Expression, Expression];

function printPair(pair: Pair): string {
  return pair.map(printFormula).join(" ");
}

/** Undefined where more than single values differ. */
function differingParts(first: Expression, second: Expression): readonly Pair[] | undefined {
  const [one, other] = [onlyPart(first), onlyPart(second)];
  if (printFormula(one) === printFormula(other)) return [];
  const [inOne, inOther] = [partsOf(one), partsOf(other)];
  if (one.kind !== other.kind || inOne.length !== inOther.length || nameOf(one) !== nameOf(other)) return undefined;
  if (inOne.length === 0) return [[one, other]];
  const pairs: Pair[] = [];
  for (const [index, part] of inOne.entries()) {
    const counterpart = inOther[index];
    const inside = counterpart && differingParts(part, counterpart);
    if (!inside) return undefined;
    pairs.push(...inside);
  }
  return pairs;
}

function nameOf(expression: Expression): string {
  return expression.kind === "call" ? expression.helper : "";
}

function isReported(pointer: string, pairs: readonly Pair[], side: 0 | 1, context: RuleContext): boolean {
  const reported = reportedIn(context).filter((finding) => finding.pointer === pointer);
  return pairs.some(({ [side]: { span } }) =>
    reported.some(({ inside }) => inside && inside.start < span.end && span.start < inside.end),
  );
}

const known = new WeakMap<RuleContext, readonly Finding[]>();
const rules = [
  unknownPolicyField,
  unknownModuleField,
  unknownClaimField,
  comparisonWithUnknownOption,
  labelInsteadOfKey,
  unknownStatus,
];

/** Asked for only where two amounts were found to differ, so that other modules do not pay for it. */
function reportedIn(context: RuleContext): readonly Finding[] {
  let findings = known.get(context);
  if (!findings) {
    findings = rules.flatMap((rule) => rule.check(context));
    known.set(context, findings);
  }
  return findings;
}
