import { printExpression } from "../../expression/index.ts";
import type { Expression } from "../../model/expression.ts";

const nowhere = { start: 0, end: 0 };

/** An expression as a person would write it, with the bodies of its blocks, which a trace leaves out. */
export function printWhole(expression: Expression): string {
  return printExpression(joinParts(toTextParts(expression)));
}

/** What a template prints one after another, blocks laid open into their tags and what stands between these. */
export function toTextParts(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "join":
      return expression.parts.flatMap(toTextParts);
    case "choice":
      return inTags(tagOfTest(expression.test), "if", expression);
    case "each":
    case "with": {
      const names = expression.parameters.length === 0 ? "" : ` as |${expression.parameters.join(" ")}|`;
      return inTags(`${expression.kind} ${printExpression(expression.over)}${names}`, expression.kind, expression);
    }
    case "section": {
      const name = printExpression(expression.over);
      return inTags(name, name, expression);
    }
    default:
      return [expression];
  }
}

export function joinParts(parts: readonly Expression[]): Expression {
  const [only, ...others] = parts;
  return only && others.length === 0 ? only : { kind: "join", parts, span: nowhere };
}

export function textPart(text: string): Expression {
  return { kind: "literal", value: text, span: nowhere };
}

function tagOfTest(test: Expression): string {
  return test.kind === "call" ? `if (${printExpression(test)})` : `if ${printExpression(test)}`;
}

function inTags(
  opening: string,
  closing: string,
  { body, otherwise }: { readonly body: Expression; readonly otherwise: Expression },
): readonly Expression[] {
  const inverse = toTextParts(otherwise).filter((part) => part.kind !== "literal" || part.value !== "");
  return [
    textPart(`{{#${opening}}}`),
    ...toTextParts(body),
    ...(inverse.length === 0 ? [] : [textPart("{{else}}"), ...inverse]),
    textPart(`{{/${closing}}}`),
  ];
}
