import { type Condition, onePath } from "./condition.ts";
import type { Value } from "./fields.ts";
import type { Random } from "./random.ts";
import { negate, writeBlock, writeTest, type Style } from "./write-handlebars.ts";

/** Writes a condition in one of the forms that its parts and the layout allow. */
export function writeCondition(condition: Condition, random: Random, isPortable: boolean): Value {
  if (!isPortable && (hasName(condition) || (!hasCall(condition) && random.chance(0.45)))) {
    return writeLogic(condition, random);
  }
  const style: Style = isPortable ? "ifCondition" : random.pick(["ifCondition", "if", "helpers"]);
  if (random.chance(0.35)) return writeBlock(condition, "true", "false", style);
  const blank = random.pick(["", " "]);
  return `{{${blank}${writeTest(style === "helpers" ? condition : negate(condition, false), style)}${blank}}}`;
}

function writeLogic(condition: Condition, random: Random): Value {
  switch (condition.kind) {
    case "equals":
      return { "===": [{ var: condition.path }, condition.value] };
    case "compare":
      return {
        [condition.operator]: [
          { var: condition.left },
          typeof condition.right === "number" ? condition.right : { var: condition.right },
        ],
      };
    case "defined":
      return { "!": { missing: [condition.path] } };
    case "not":
      return { "!": writeLogic(condition.item, random) };
    case "named":
      return { condition: condition.name };
    default: {
      const list = condition.kind === "any" ? onePath(condition.items) : undefined;
      if (list && random.chance(0.5)) return { in: [{ var: list.path }, list.values] };
      const items = condition.items.map((item) => writeLogic(item, random));
      return { [condition.kind === "all" ? "and" : "or"]: items };
    }
  }
}

function partsOf(condition: Condition): readonly Condition[] {
  if (condition.kind === "not") return [condition.item];
  return condition.kind === "all" || condition.kind === "any" ? condition.items : [];
}

export function hasName(condition: Condition): boolean {
  return condition.kind === "named" || partsOf(condition).some(hasName);
}

/** A helper's answer, which JSON Logic cannot ask for. */
export function hasCall(condition: Condition): boolean {
  return (condition.kind === "compare" && condition.left.startsWith("(")) || partsOf(condition).some(hasCall);
}
