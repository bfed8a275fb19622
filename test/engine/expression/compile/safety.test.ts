import { describe, expect, it } from "vitest";
import {
  compileExpression,
  compileTemplate,
  limits,
  makeFrame,
  parseTemplate,
} from "../../../../engine/expression/index.ts";

const print = (template: string, scope: unknown) => compileTemplate(template).render(scope);

function notesOf(template: string, scope: unknown): { text: string; value: unknown; notes: readonly string[] } {
  const { expression } = parseTemplate(template);
  if (!expression) throw new Error(`${template} does not parse`);
  const compiled = compileExpression(expression);
  const notes: string[] = [];
  const frame = { ...makeFrame(scope), notes };
  return { text: compiled.text(frame), value: compiled.value(frame), notes };
}

describe("what a template can reach", () => {
  it("is never inherited, also not through a prototype of the data's own", () => {
    const claim: unknown = Object.create(
      { amount: 5, inner: { x: 1 } },
      { own: { value: { y: 2 }, enumerable: true } },
    );
    for (const template of [
      "{{claim.amount}}",
      "{{claim.inner.x}}",
      "{{#with claim}}{{amount}}{{/with}}",
      "{{lookup claim 'amount'}}",
    ]) {
      expect(print(template, { claim })).toMatchObject({ text: "", value: undefined });
    }
    expect(print("{{claim.own.y}}", { claim }).value).toBe(2);
  });

  it("stays own when an object that had the member loses it", () => {
    const compiled = compileTemplate("{{claim.amount}}");
    const claim: { amount?: number } = Object.create({ amount: 1 }) as object;
    claim.amount = 5;
    expect(compiled.render({ claim }).value).toBe(5);
    const other: unknown = Object.create({ amount: 1 });
    expect(compiled.render({ claim: other }).value).toBeUndefined();
  });

  it("is no method and no function", () => {
    const scope = { claim: { list: [1], text: "x", run: () => "called", key: Symbol("s"), big: 1n } };
    for (const path of ["list.push", "text.slice", "list.map.call", "run", "key", "big", "hasOwnProperty", "valueOf"]) {
      expect(print(`{{claim.${path}}}`, scope).text).toBe("");
    }
  });

  it("is an own member named like one of the prototype only if it is data", () => {
    const scope = JSON.parse('{"claim": {"toString": "text", "valueOf": {"x": 1}}}') as unknown;
    expect(print("{{claim.toString}} {{claim.valueOf.x}} {{claim}}", scope).text).toBe("text 1 [object Object]");
  });

  it("does not include what a decimal is made of", () => {
    expect(print("{{#with (divide 1 3)}}{{c}}{{e}}{{s}}{{/with}}", {}).text).toBe("");
    expect(print("{{#each (divide 1 3)}}x{{else}}none{{/each}}", {}).text).toBe("none");
  });
});

describe("the limits of an evaluation", () => {
  const list = Array.from({ length: 200 }, (_, index) => index);

  it("stop loops that multiply", () => {
    const { text, value, notes } = notesOf("{{#each a}}{{#each ../a}}{{#each ../../a}}x{{/each}}{{/each}}{{/each}}", {
      a: list,
    });
    expect(text.length).toBeLessThanOrEqual(limits.iterations);
    expect(value).toBeUndefined();
    expect(notes[0]).toMatch(/^stopped after 10000 rounds/);
  });

  it("start anew with each evaluation", () => {
    const compiled = compileTemplate("{{#each a}}x{{/each}}");
    const scope = { a: Array.from({ length: 9_000 }, () => 0) };
    for (let round = 0; round < 3; round++) expect(compiled.render(scope).text).toHaveLength(9_000);
  });

  it("stop a text that grows too long", () => {
    const scope = { a: list, text: "x".repeat(100_000) };
    for (const template of [
      "{{#each a}}{{../text}}{{/each}}",
      "{{text}}".repeat(200),
      "{{text}}{{text}}".repeat(100),
    ]) {
      const { text, value, notes } = notesOf(template, scope);
      expect(text.length).toBeLessThanOrEqual(limits.output + 100_000);
      expect(value).toBeUndefined();
      expect(notes[0]).toMatch(/^stopped after 1048576 characters/);
    }
  });

  it("stop texts that double again and again", () => {
    const depth = 40;
    const template = `{{#with 'xxxxxxxx'}}${"{{#with (concat this this)}}".repeat(depth)}{{length this}}${"{{/with}}".repeat(depth)}{{/with}}`;
    const { value, notes } = notesOf(template, {});
    expect(value).toBeUndefined();
    expect(notes[0]).toBe("concat gave more than 1048576 characters");
  });

  it("hold for loops of JSON Logic too", async () => {
    const { compileCondition } = await import("../../../../engine/expression/index.ts");
    const inner = { some: [{ var: "" }, { "===": [{ var: "" }, 5] }] };
    const rule = { some: [{ var: "a" }, inner] };
    const a = Array.from({ length: 200 }, () => Array.from({ length: 200 }, () => 1));
    expect(compileCondition(rule).evaluate({ a }).truth).toBe("unknown");
  });
});
