import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compileExpression,
  limits,
  makeFrame,
  parseCondition,
  parseTemplate,
} from "../../../../engine/expression/index.ts";
import type { CompiledExpression, TraceNode } from "../../../../engine/model/expression.ts";
import type { Json } from "../../../../engine/model/json.ts";
import { randomScope, randomTemplate } from "../../../support/random-template.ts";

function compile(condition: Json): CompiledExpression {
  const { expression } = parseCondition(condition, { named: "{{ifEquals claim.status 'approved'}}" });
  if (!expression) throw new Error(`${JSON.stringify(condition)} does not parse`);
  return compileExpression(expression);
}

const scope = { claim: { amount: 250, status: "approved", date: "nonsense" } };

function outline({ kind, text, value, missing, note, children = [] }: TraceNode): string[] {
  const result = missing ? "missing" : JSON.stringify(value);
  return [
    `${kind} ${text} = ${result}${note ? ` (${note})` : ""}`,
    ...children.flatMap(outline).map((line) => `  ${line}`),
  ];
}

describe("the trace of an evaluation", () => {
  it("shows each step with its result", () => {
    const compiled = compile("{{#if (ifCondition claim.amount '>' 100)}}{{divide claim.amount 100}}{{else}}0{{/if}}");
    expect(outline(compiled.trace(makeFrame(scope), "value"))).toEqual([
      `choice {{#ifCondition claim.amount '>' 100}}…{{/…}} = "2.5"`,
      "  call ifCondition claim.amount '>' 100 = true",
      "    reference claim.amount = 250",
      '  call divide claim.amount 100 = "2.5"',
      "    reference claim.amount = 250",
    ]);
  });

  it("shows what is missing and why a value could not be used", () => {
    const compiled = compile("{{ifCondition (dateDifference claim.date claim.absent) '<' 14}}");
    const lines = outline(compiled.trace(makeFrame(scope), "truth"));
    expect(lines[0]).toMatch(/= missing$/);
    expect(lines).toContain("    reference claim.absent = missing");
    const noted = compile("{{dateFormat claim.date}}").trace(makeFrame(scope), "value");
    expect(noted.children).toContainEqual({ kind: "note", text: '"nonsense" is not a date' });
  });

  it("shows named conditions and JSON Logic in the same form", () => {
    const compiled = compile({ and: [{ condition: "named" }, { ">": [{ var: "claim.amount" }, 100] }] });
    expect(outline(compiled.trace(makeFrame(scope), "truth"))).toEqual([
      "call named and (claim.amount > 100) = true",
      "  condition named = true",
      "    call ifEquals claim.status 'approved' = true",
      '      reference claim.status = "approved"',
      "  call claim.amount > 100 = true",
      "    reference claim.amount = 250",
    ]);
  });

  it("says that a text is no condition", () => {
    expect(compile("{{claim.status}}").trace(makeFrame(scope), "truth")).toMatchObject({
      value: "approved",
      note: "neither true nor false",
    });
  });

  it("ends after a bounded number of steps", () => {
    const compiled = compile("{{#each list}}{{this}}{{/each}}");
    const trace = compiled.trace(makeFrame({ list: Array.from({ length: 9000 }, () => 1) }), "text");
    expect(trace.children?.length).toBeLessThanOrEqual(limits.traceNodes);
    expect(trace.value).toHaveLength(9000);
  });

  it("gives the result that the evaluation gives", () => {
    fc.assert(
      fc.property(randomTemplate, randomScope, (template, data) => {
        const { expression } = parseTemplate(template);
        if (!expression) return;
        const compiled = compileExpression(expression);
        expect(compiled.trace(makeFrame(data), "text").value).toBe(compiled.text(makeFrame(data)));
        const value = compiled.value(makeFrame(data));
        const traced = compiled.trace(makeFrame(data), "value");
        expect(traced.missing).toBe(value === undefined ? true : undefined);
        expect(typeof value === "object" || Object.is(traced.value, value)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
