import { toPointer } from "../../../../diagnostics/pointer.ts";
import type { Expression, ReferenceExpression } from "../../../../model/expression.ts";
import type { Span } from "../../../../model/source.ts";
import { partsOf } from "../../walk-expression.ts";
import type { PlacedExpression, RuleBlock, RuleContext } from "../../rule.ts";

export interface StatusPlace {
  readonly pointer: string;
  readonly inside?: Span;
}

const conditionsByBlock = new WeakMap<RuleContext, ReadonlyMap<RuleBlock, readonly PlacedExpression[]>>();

/** Where a block first looks at the approval status: in its own condition, or in the named one that it uses. */
export function findApprovalStatus(block: RuleBlock, context: RuleContext): StatusPlace | undefined {
  for (const name of ["show_if", "hide_if", "disabled_if"] as const) {
    const condition = block.conditions[name];
    const found = condition && findReference(condition, undefined);
    if (!found) continue;
    if (found.named !== undefined) return placeOf(found.reference, toPointer(["conditions", found.named]));
    const placed = (byBlock(context).get(block) ?? []).find(({ property }) => property === name);
    if (placed) return placeOf(found.reference, placed.pointer);
  }
  return block.parent && findApprovalStatus(block.parent, context);
}

function byBlock(context: RuleContext): ReadonlyMap<RuleBlock, readonly PlacedExpression[]> {
  const known = conditionsByBlock.get(context);
  if (known) return known;
  const found = new Map<RuleBlock, PlacedExpression[]>();
  for (const placed of context.expressions) {
    if (placed.reading !== "truth" || !placed.block) continue;
    const conditions = found.get(placed.block);
    if (conditions) conditions.push(placed);
    else found.set(placed.block, [placed]);
  }
  conditionsByBlock.set(context, found);
  return found;
}

function placeOf({ pointer: own, span }: ReferenceExpression, pointer: string): StatusPlace {
  return own === undefined ? { pointer, inside: span } : { pointer: pointer + own };
}

interface FoundReference {
  readonly reference: ReferenceExpression;
  /** The innermost named condition that it stands in. */
  readonly named: string | undefined;
}

function findReference(expression: Expression, named: string | undefined): FoundReference | undefined {
  if (expression.kind === "reference") {
    const isStatus = expression.origin === "root" && expression.path.join(".") === "claim.approval_status";
    return isStatus ? { reference: expression, named } : undefined;
  }
  if (expression.kind === "operation" && expression.operator === "condition") {
    const [name, definition] = expression.operands;
    const inside = name?.kind === "literal" && typeof name.value === "string" ? name.value : undefined;
    return definition && inside !== undefined ? findReference(definition, inside) : undefined;
  }
  for (const part of partsOf(expression)) {
    const found = findReference(part, named);
    if (found) return found;
  }
  return undefined;
}
