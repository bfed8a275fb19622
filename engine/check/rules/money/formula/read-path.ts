import type { Expression, ReferenceExpression } from "../../../../model/expression.ts";
import { onlyPart } from "./only-part.ts";

/** The field that a template is, when it is nothing else. */
export function readOnlyReference(expression: Expression | undefined): ReferenceExpression | undefined {
  const only = expression && onlyPart(expression);
  return only?.kind === "reference" && only.origin === "root" ? only : undefined;
}

export function startsWith(path: readonly string[], ...start: readonly string[]): boolean {
  for (let index = 0; index < start.length; index += 1) if (path[index] !== start[index]) return false;
  return true;
}

/** The key and the field of `claim.block_states.<key>.<field>`. */
export function toStatePath(path: readonly string[]): { readonly key: string; readonly field: string } | undefined {
  const key = path[2];
  const field = path[3];
  if (path[0] !== "claim" || path[1] !== "block_states") return undefined;
  return key !== undefined && field !== undefined ? { key, field } : undefined;
}

/** The index of `claim.policy.beneficiaries.<index>…`. */
export function toBeneficiaryIndex(path: readonly string[]): number | undefined {
  const index = path[3];
  return startsWith(path, "claim", "policy", "beneficiaries") && index !== undefined && /^\d+$/.test(index)
    ? Number(index)
    : undefined;
}
