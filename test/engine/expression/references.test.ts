import { describe, expect, it } from "vitest";
import {
  compileCondition,
  compileExpression,
  compileTemplate,
  parseTemplate,
} from "../../../engine/expression/index.ts";
import type { Json } from "../../../engine/model/json.ts";

const pathsOf = (template: string): string[] => compileTemplate(template).references.map(({ path }) => path.join("."));

describe("the references of a template", () => {
  it.each<[string, string[]]>([
    ["text", []],
    ["{{claim.policy.beneficiaries.[0].percentage}}", ["claim.policy.beneficiaries.0.percentage"]],
    ["{{add (multiply claim.a 2) claim.b}}", ["claim.a", "claim.b"]],
    ["{{formatCurrency claim.a locale=claim.b}}", ["claim.a", "claim.b"]],
    ["{{#if claim.a}}{{claim.b}}{{else}}{{claim.c}}{{/if}}", ["claim.a", "claim.b", "claim.c"]],
    [
      "{{#with claim.policy}}{{start_date}}{{../claim.x}}{{@root.y}}{{/with}}",
      ["claim.policy", "claim.policy.start_date", "claim.x", "y"],
    ],
    ["{{#with claim as |c|}}{{c.a}}{{/with}}", ["claim", "claim.a"]],
    ["{{#with claim}}{{#with this}}{{../a}}{{b}}{{/with}}{{/with}}", ["claim", "claim", "a", "claim.b"]],
    ["{{#each claim.items}}{{name}}{{../claim.b}}{{/each}}", ["claim.items", "claim.items", "claim.b"]],
    [
      "{{#each claim.items as |item|}}{{item.name}}{{#each item.tags}}{{this}}{{/each}}{{/each}}",
      ["claim.items", "claim.items", "claim.items", "claim.items"],
    ],
    ["{{#claim.items}}{{name}}{{/claim.items}}", ["claim.items", "claim.items"]],
    ["{{#each (lookup claim.map claim.key)}}{{name}}{{/each}}", ["claim.map", "claim.key"]],
    ["{{#each claim.items}}{{else}}{{claim.b}}{{/each}}", ["claim.items", "claim.b"]],
    ["{{../claim.a}}", []],
    ["{{this}}", [""]],
  ])("%j", (template, expected) => {
    expect(pathsOf(template)).toEqual(expected);
  });

  it("say where they stand in the text", () => {
    const template = "a {{claim.a}} {{#each claim.items}}{{name}}{{/each}}";
    const spans = compileTemplate(template).references.map(({ span, text }) => [
      template.slice(span.start, span.end),
      text,
    ]);
    expect(spans).toEqual([
      ["claim.a", "claim.a"],
      ["claim.items", "claim.items"],
      ["name", "name"],
    ]);
  });

  it("tell whether the clock is read, and whether there is nothing to read at all", () => {
    expect(factsOf("{{dateFormat (dateNow) 'YYYY'}}")).toEqual({ readsClock: true, constant: false });
    expect(factsOf("{{add 1 2}}")).toEqual({ readsClock: false, constant: true });
    expect(factsOf("{{claim.a}}")).toEqual({ readsClock: false, constant: false });
  });
});

describe("the references of a JSON Logic rule", () => {
  it.each<[Json, string[]]>([
    [{ "===": [{ var: "claim.a" }, { var: ["claim.b", { var: "claim.c" }] }] }, ["claim.a", "claim.b", "claim.c"]],
    [{ missing: ["claim.a", "claim.b"] }, ["claim.a", "claim.b"]],
    [{ some: [{ var: "claim.items" }, { "===": [{ var: "name" }, "x"] }] }, ["claim.items", "claim.items"]],
    [
      {
        reduce: [
          { var: "claim.items" },
          { "+": [{ var: "current.price" }, { var: "accumulator" }] },
          { var: "claim.start" },
        ],
      },
      ["claim.items", "claim.items", "claim.start"],
    ],
    [{ condition: "named" }, ["claim.n"]],
  ])("%j", (rule, expected) => {
    const { references } = compileCondition(rule, { conditions: { named: "{{claim.n}}" } });
    expect(references.map(({ path }) => path.join("."))).toEqual(expected);
  });

  it("say where they stand by pointer", () => {
    const { references } = compileCondition({ and: [true, { "===": [{ var: "claim.a" }, 1] }] });
    expect(references.map(({ pointer }) => pointer)).toEqual(["/and/1/===/0/var"]);
  });
});

function factsOf(template: string): object {
  const { expression } = parseTemplate(template);
  if (!expression) throw new Error(`${template} does not parse`);
  const { readsClock, constant } = compileExpression(expression);
  return { readsClock, constant };
}
