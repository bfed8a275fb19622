import { type Condition, onePath } from "./condition.ts";

/** `ifCondition` is the published form, the others are this engine's. */
export type Style = "ifCondition" | "if" | "helpers";

/** A condition as the inside of a mustache. */
export function writeTest(condition: Condition, style: Style): string {
  switch (condition.kind) {
    case "equals":
      return style === "helpers"
        ? `eq ${condition.path} ${quote(condition.value)}`
        : `${style} ${condition.path} '===' ${quote(condition.value)}`;
    case "compare":
      return style === "helpers"
        ? `${helperOf[condition.operator]} ${condition.left} ${condition.right}`
        : `${style} ${condition.left} '${condition.operator}' ${condition.right}`;
    case "defined":
      return `ifIsDefined ${condition.path}`;
    case "not":
      return style === "helpers" ? `not (${writeTest(condition.item, style)})` : writeNegated(condition.item, style);
    case "named":
      throw new Error("a template cannot use a named condition");
    default:
      return writeConnective(condition.kind, condition.items, style);
  }
}

const helperOf = { "<": "lt", "<=": "lte", ">": "gt", ">=": "gte" } as const;

function writeConnective(kind: "all" | "any", items: readonly Condition[], style: Style): string {
  const list = kind === "any" ? onePath(items) : undefined;
  if (style === "helpers" && list) return `in ${list.path} ${list.values.map(quote).join(" ")}`;
  const written = items.map((item) => `(${writeTest(item, style)})`);
  if (style === "helpers") return `${kind === "all" ? "and" : "or"} ${written.join(" ")}`;
  const sign = kind === "all" ? "'&&'" : "'||'";
  if (style === "if") return `if ${written.join(` ${sign} `)}`;
  return written.reduce((left, right) => `${style} ${enclose(left)} ${sign} ${right}`);
}

function enclose(test: string): string {
  return test.startsWith("(") ? test : `(${test})`;
}

function writeNegated(condition: Condition, style: Style): string {
  switch (condition.kind) {
    case "equals":
      return `${style} ${condition.path} '!==' ${quote(condition.value)}`;
    case "defined":
      return `ifIsNotDefined ${condition.path}`;
    default:
      return writeTest(negate(condition, true), style);
  }
}

const opposite = { "<": ">=", "<=": ">", ">": "<=", ">=": "<" } as const;

/** With `not` only around what is neither a comparison of numbers nor put together. */
export function negate(condition: Condition, isNegated: boolean): Condition {
  if (condition.kind === "not") return negate(condition.item, !isNegated);
  if (condition.kind === "all" || condition.kind === "any") {
    const items = condition.items.map((item) => negate(item, isNegated));
    return { kind: (condition.kind === "all") === isNegated ? "any" : "all", items };
  }
  if (!isNegated) return condition;
  return condition.kind === "compare"
    ? { ...condition, operator: opposite[condition.operator] }
    : { kind: "not", item: condition };
}

/** A condition as blocks inside each other, with a text for each answer. */
export function writeBlock(condition: Condition, yes: string, no: string, style: Style): string {
  switch (condition.kind) {
    case "equals":
      return `{{#ifEquals ${condition.path} ${quote(condition.value)}}}${yes}{{else}}${no}{{/ifEquals}}`;
    case "defined":
      return `{{#ifIsDefined ${condition.path}}}${yes}{{else}}${no}{{/ifIsDefined}}`;
    case "not":
      return writeBlock(condition.item, no, yes, style);
    case "all":
      return condition.items.reduceRight((inner, item) => writeBlock(item, inner, no, style), yes);
    case "any":
      return condition.items.reduceRight((inner, item) => writeBlock(item, yes, inner, style), no);
    default:
      return `{{#if (${writeTest(condition, style)})}}${yes}{{else}}${no}{{/if}}`;
  }
}

function quote(value: string | boolean): string {
  return typeof value === "string" ? `'${value}'` : String(value);
}
