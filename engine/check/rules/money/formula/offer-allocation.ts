import type { Expression } from "../../../../model/expression.ts";
import type { Finding } from "../../../finding.ts";
import { quoted } from "../../references/reading/quoted.ts";
import type { RuleBlock, RuleContext } from "../../rule.ts";
import { printAllocation } from "./print-allocation.ts";
import { printFormula } from "./print-formula.ts";
import { onlyPart } from "./only-part.ts";

type Edits = NonNullable<Finding["fixes"]>[number]["edits"];

/**
 * Writes a share as a part of an exact split, in the amount and where the payee's amount is the same. Undefined where that
 * cannot be written as it stands: the published engine has no `allocate`.
 */
export function offerAllocation(block: RuleBlock, source: Expression, context: RuleContext): Edits | undefined {
  const share =
    source.kind === "call" && source.helper !== "percent" && source.helper !== "divide" ? source.args[0] : source;
  const allocation = share && printAllocation(share);
  if (allocation === undefined || context.source.layout === "root_workbench") return undefined;
  const [total = "", ...others] = allocation.split("'percentage'");
  // Quotes inside the total would have to be written as the file has them.
  if (total.includes("'") || others.length !== 1) return undefined;
  const edits = ["/amount", "/payee/amount"].flatMap((property) => {
    const template = block.templates.get(property);
    const part = template && findPart(template, source);
    if (!part) return [];
    const pointer = block.blockPointer + property;
    const newText = `{{${total}${quoted("percentage", pointer, context)}}}`;
    return [{ pointer, inside: part.span, newText }];
  });
  return edits.length > 0 ? edits : undefined;
}

/** Only where it is all that the template says. */
function findPart(template: Expression, source: Expression): Expression | undefined {
  const only = onlyPart(template);
  return printFormula(only) === printFormula(source) ? only : undefined;
}
