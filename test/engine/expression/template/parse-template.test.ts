import { describe, expect, it } from "vitest";
import { expressionCodes } from "../../../../engine/diagnostics/codes/expression.ts";
import { limits, parseTemplate } from "../../../../engine/expression/index.ts";

/** Each mistake: its code and the very text that it points at. */
const mistakes: readonly (readonly [template: string, code: string, marked: string])[] = [
  ["{{#if claim.flag}}yes", "CB3001", ""],
  ["{{/if}}", "CB3001", "{{/"],
  ["{{#if a}}x{{/each}}", "CB3001", "if"],
  ["{{a/../b}}", "CB3001", "a/../b"],
  ["{{else}}", "CB3001", "{{else}}"],
  ["{{}}", "CB3001", "}}"],
  ["a\nb {{add 1 ) }}", "CB3001", ")"],
  ["{{> card}}", "CB3002", "{{> card}}"],
  ["{{#> layout}}x{{/layout}}", "CB3002", "{{#> layout}}x{{/layout}}"],
  ["{{* inline}}", "CB3003", "{{* inline}}"],
  ["{{#* inline}}x{{/inline}}", "CB3003", "{{#* inline}}x{{/inline}}"],
  ["{{if a '&&' b '||' c}}", "CB3004", "'||'"],
  ["{{claim.constructor.name}}", "CB3005", "claim.constructor.name"],
  ["{{#with __proto__}}x{{/with}}", "CB3005", "__proto__"],
  ["{{concat @root.prototype}}", "CB3005", "@root.prototype"],
  ["{{log claim}}", "CB3006", "log"],
  ["{{log}}", "CB3006", "log"],
  ["{{@indx}}", "CB3009", "@indx"],
  ["{{@index.x}}", "CB3009", "@index.x"],
  ["{{#add 1 2}}x{{/add}}", "CB3010", "add"],
  ["{{#dateNow}}x{{/dateNow}}", "CB3010", "dateNow"],
  ["{{each claim.items}}", "CB3011", "{{each claim.items}}"],
  ["{{add 1 (with claim)}}", "CB3011", "(with claim)"],
  ["{{if a '!' true}}", "CB3012", "'!'"],
  ["{{ifCondition a 'is' true}}", "CB3012", "'is'"],
  ["{{ifCondition '===' claim.claim_status 'open'}}", "CB3012", "claim.claim_status"],
  ["{{add 1 9007199254740993}}", "CB3013", "9007199254740993"],
  ["{{#if a as |b|}}x{{/if}}", "CB3014", "if"],
  ["{{multipli 1 2}}", "CB2104", "multipli"],
  ["{{claim.add 1}}", "CB2104", "claim.add"],
  ["{{add 1 (nope)}}", "CB2104", "nope"],
  ["{{#nope 1}}x{{/nope}}", "CB2104", "nope"],
  ["{{divide 1}}", "CB2105", "divide"],
  ["{{ifEquals 1 2 3}}", "CB2105", "ifEquals"],
  ["{{#if}}x{{/if}}", "CB2105", "if"],
  ["{{#if a '>'}}x{{/if}}", "CB2105", "if"],
  ["{{ifCondition a}}", "CB2105", "ifCondition"],
  ["{{ifCondition a 'approved'}}", "CB2105", "ifCondition"],
  ["{{#each}}x{{/each}}", "CB2105", "each"],
  ["{{lookup}}", "CB2105", "lookup"],
  ["{{dateAdd a day=1}}", "CB2111", "day=1"],
  ["{{#if a includeZer=true}}x{{/if}}", "CB2111", "includeZer=true"],
  ["{{#each a b=1}}x{{/each}}", "CB2111", "b=1"],
  ["{{#if a includeZero=b}}x{{/if}}", "CB2112", "b"],
];

describe("a mistake in a template", () => {
  it.each(mistakes)("%j is %s at %j", (template, code, marked) => {
    const { expression, errors } = parseTemplate(template);
    expect(expression).toBeUndefined();
    expect(errors.map((error) => [error.code, template.slice(error.span.start, error.span.end)])).toEqual([
      [code, marked],
    ]);
  });

  it("has a row in the table of codes, and params for each place in its message", () => {
    for (const [template] of mistakes) {
      for (const { code, params } of parseTemplate(template).errors) {
        const row = expressionCodes.find((each) => each.code === code);
        const places = [...`${row?.message} ${row?.help}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        expect(Object.keys(params)).toEqual(expect.arrayContaining(places));
      }
    }
  });

  it("says what was probably meant", () => {
    expect(parseTemplate("{{multipli 1 2}}").errors[0]?.params).toEqual({ helper: "multipli", nearest: "multiply" });
    expect(parseTemplate("{{dateAdd a day=1}}").errors[0]?.params).toMatchObject({ nearest: "days" });
    expect(parseTemplate("{{zzzzzz 1 2}}").errors[0]?.params).toEqual({ helper: "zzzzzz" });
  });

  it("does not hide the next one", () => {
    const { errors } = parseTemplate("{{nope 1}}\n{{#if a}}{{> b}}{{else}}{{divide 1}}{{/if}}");
    expect(errors.map(({ code }) => code)).toEqual(["CB2104", "CB3002", "CB2105"]);
  });

  it("tells the reason of a template that cannot be read in plain words", () => {
    expect(reasonOf("{{#if a}}")).toBe("the text ends inside a block: its {{/…}} is missing");
    expect(reasonOf("{{/if}}")).toBe("a {{/…}} closes a block that was never opened");
    expect(reasonOf("{{#if a}}x{{/each}}")).toBe("if doesn't match each");
    expect(reasonOf("{{a 'b}}")).toMatch(/^a character that cannot stand in a mustache/);
  });
});

describe("the limits of a template", () => {
  it("are its length", () => {
    expect(parseTemplate("x".repeat(limits.templateLength)).errors).toEqual([]);
    expect(parseTemplate("x".repeat(limits.templateLength + 1)).errors).toMatchObject([{ code: "CB3007" }]);
  });

  it("are how deeply blocks and calls are nested", () => {
    expect(parseTemplate(blocks(64)).errors).toEqual([]);
    expect(parseTemplate(blocks(65)).errors).toMatchObject([{ code: "CB3008" }]);
    expect(parseTemplate(calls(64)).errors).toEqual([]);
    expect(parseTemplate(calls(65)).errors).toMatchObject([{ code: "CB3008" }]);
    expect(parseTemplate(blocks(3500)).errors).toMatchObject([{ code: "CB3008" }]);
    expect(parseTemplate(calls(9000)).errors).toMatchObject([{ code: "CB3008" }]);
    const chain = `{{#if a}}${"{{else if a}}".repeat(4900)}{{/if}}`;
    expect(parseTemplate(chain).errors).toMatchObject([{ code: "CB3008" }]);
    expect(parseTemplate("{{#if a}}x{{/if}}".repeat(500)).errors).toEqual([]);
  });
});

describe("spans", () => {
  it("are exact across lines and after escapes, comments and texts of several lines", () => {
    const template =
      "a\r\nb \\{{no}} {{! c\n }}\n  {{claim.first}}\n{{#if claim.second}}\n {{add claim.third 1}}{{/if}}";
    const { expression } = parseTemplate(template);
    const marked: string[] = [];
    JSON.stringify(expression, (_key, value: unknown) => {
      if (typeof value === "object" && value !== null && "kind" in value && value.kind === "reference") {
        const { span } = value as unknown as { span: { start: number; end: number } };
        marked.push(template.slice(span.start, span.end));
      }
      return value;
    });
    expect(marked).toEqual(["claim.first", "claim.second", "claim.third"]);
  });
});

function reasonOf(template: string): unknown {
  return parseTemplate(template).errors[0]?.params["reason"];
}

function blocks(count: number): string {
  return "{{#if a}}".repeat(count) + "{{/if}}".repeat(count);
}

function calls(count: number): string {
  return `{{not ${"(not ".repeat(count)}a${")".repeat(count)}}}`;
}
