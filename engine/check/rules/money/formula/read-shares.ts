import { toNumeric } from "../../../../expression/values/index.ts";
import type { CallExpression, Expression } from "../../../../model/expression.ts";
import type { Span } from "../../../../model/source.ts";
import { walkExpression } from "../../walk-expression.ts";
import { startsWith, toBeneficiaryIndex } from "./read-path.ts";

/** A beneficiary's percentage that an amount is worked out with. */
export interface Share {
  /** Undefined where the beneficiary is not written out. */
  readonly index: number | undefined;
  readonly span: Span;
}

const known = new WeakMap<Expression, readonly Share[]>();

export function readShares(expression: Expression | undefined): readonly Share[] {
  if (!expression) return [];
  const shares = known.get(expression) ?? findShares(expression);
  known.set(expression, shares);
  return shares;
}

function findShares(expression: Expression): readonly Share[] {
  const shares: Share[] = [];
  walkExpression(expression, (part) => {
    if (part.kind === "call" && part.helper === "allocate") shares.push(...allocatedShare(part));
    if (part.kind !== "reference" || part.path.at(-1) !== "percentage") return;
    const isWrittenOut = part.origin === "root" && startsWith(part.path, "claim", "policy", "beneficiaries");
    if (isWrittenOut) shares.push({ index: toBeneficiaryIndex(part.path), span: part.span });
    else if (part.origin !== "root") shares.push({ index: undefined, span: part.span });
  });
  return shares;
}

function allocatedShare({ args, span }: CallExpression): readonly Share[] {
  const [, list, index] = args;
  if (list?.kind !== "reference" || list.path.join(".") !== "claim.policy.beneficiaries") return [];
  const written = index?.kind === "literal" ? toNumeric(index.value) : undefined;
  return [typeof written === "number" && index ? { index: written, span: index.span } : { index: undefined, span }];
}

/** The one beneficiary whose share an amount is; undefined when it is nobody's, or of more than one. */
export function onlyShare(shares: readonly Share[]): Share | undefined {
  const [first] = shares;
  return first && first.index !== undefined && shares.every(({ index }) => index === first.index) ? first : undefined;
}
