import { helperTable } from "../../../expression/index.ts";
import { operatorHelpers } from "../../../expression/operators.ts";
import type { CallExpression, Expression } from "../../../model/expression.ts";
import type { Finding } from "../../finding.ts";
import type { LogicPlace } from "./culprit.ts";
import { isNothing } from "./explain-comparison.ts";

/** What the author of a comparison that is decided already most likely meant. */
export function mendComparison(expression: Expression, place: LogicPlace): Finding["fixes"] {
  if (expression.kind !== "call" || opensBlock(expression, place)) return undefined;
  const operands = comparedIn(expression);
  if (!operands) return undefined;
  const { left, right, sign } = operands;
  if (isNothing(right) && !isNothing(left)) {
    const newText = sign.startsWith("!") ? "ifIsDefined" : "ifIsNotDefined";
    const cut = { start: left.span.end, end: right.span.end };
    const edits = [
      { pointer: place.pointer, inside: expression.nameSpan, newText },
      { pointer: place.pointer, inside: cut, newText: "" },
    ];
    return [{ title: `Ask with ${newText}`, safe: false, edits }];
  }
  return isAnswerAsText(left, right) ? withoutQuotes(right, place) : undefined;
}

// The span of a call that opens a block goes to the end of the block, whose closing tag would have to change too.
function opensBlock({ span }: CallExpression, { inside }: LogicPlace): boolean {
  return span.end - (inside?.end ?? 0) > 4;
}

interface Compared {
  readonly left: Expression;
  readonly right: Expression;
  readonly sign: string;
}

const equalityHelpers: ReadonlyMap<string, string> = new Map([
  ["ifEquals", "==="],
  ["eq", "==="],
  ["ifNotEquals", "!=="],
]);

function comparedIn({ helper, args }: CallExpression): Compared | undefined {
  const [left, second, third] = args;
  const sign = equalityHelpers.get(helper);
  if (sign !== undefined) return left && second && { left, right: second, sign };
  if (!operatorHelpers.has(helper) || args.length !== 3 || !left || !third || second?.kind !== "literal")
    return undefined;
  const { value } = second;
  return typeof value === "string" && /^[!=]==?$/.test(value) ? { left, right: third, sign: value } : undefined;
}

/** `(ifIsDefined …) === 'true'`, `(dateDifference …) === '14'` */
function isAnswerAsText(left: Expression, right: Expression): boolean {
  const returns = left.kind === "call" ? helperTable.get(left.helper)?.returns : undefined;
  const text = right.kind === "literal" && typeof right.value === "string" ? right.value : "";
  if (returns === "boolean") return text === "true" || text === "false";
  return returns === "number" && /^-?(?:0|[1-9]\d{0,14})$/.test(text);
}

function withoutQuotes({ span }: Expression, { pointer }: LogicPlace): Finding["fixes"] {
  const edits = [
    { pointer, inside: { start: span.start, end: span.start + 1 }, newText: "" },
    { pointer, inside: { start: span.end - 1, end: span.end }, newText: "" },
  ];
  return [{ title: "Leave out the quotes", safe: true, edits }];
}
