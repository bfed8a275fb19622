import { describe, expect, it } from "vitest";
import { compileCondition, compileTemplate } from "../../../engine/expression/index.ts";
import { toPrinted } from "../../../engine/expression/values/index.ts";
import type { HelperRow, Value } from "../../../engine/model/expression.ts";

describe("compileTemplate", () => {
  it("prints with the clock, the zone, the locale and the currency of the evaluation", () => {
    const clock = compileTemplate("{{dateNow}}");
    expect(clock.render({}, { now: "2025-03-14T23:30:00Z" }).text).toBe("2025-03-14");
    expect(clock.render({}, { now: new Date("2025-03-14T23:30:00Z"), time_zone: "Africa/Johannesburg" }).text).toBe(
      "2025-03-15",
    );
    expect(clock.render({}, { now: Date.UTC(2025, 0, 1) }).text).toBe("2025-01-01");
    expect(clock.render({}, { now: "never" }).value).toBeUndefined();
    expect(clock.render({}).value).toBeUndefined();
    const money = compileTemplate("{{formatCurrency 123456}}");
    expect(money.render({}, { currency: "GBP", locale: "en-GB" }).text).toBe("£1,234.56");
  });

  it("renders nothing when the template has a mistake", () => {
    const { errors, render } = compileTemplate("{{nope 1}}");
    expect(errors.map(({ code }) => code)).toEqual(["CB2104"]);
    expect(render({})).toEqual({ text: "", value: undefined, missing: [] });
  });

  it("takes helpers of the application: functions, and rows that replace ours", () => {
    const upperCase: HelperRow = {
      name: "upperCase",
      group: "text",
      summary: "Ours is replaced.",
      parameters: [{ name: "text", type: "text" }],
      returns: "text",
      examples: [],
      apply: (_context, text) => `<${toPrinted(text)}>`,
    };
    const helpers = { shout, upperCase, failing };
    const text = (template: string) => compileTemplate(template, { helpers }).render({ a: "x" }).text;
    expect(text("{{shout a}} {{upperCase a}} {{#shout a}}yes{{/shout}} {{failing a}}|{{shout b}}")).toBe(
      "x! <x> yes |",
    );
    expect(compileTemplate("{{shout a}}").errors).toHaveLength(1);
  });
});

describe("compileCondition", () => {
  it("decides, and says what has to be known first", () => {
    const condition = compileCondition(
      { and: [{ condition: "approved" }, { ">": [{ var: "claim.amount" }, 0] }] },
      {
        conditions: { approved: "{{ifEquals claim.approval_status 'approved'}}" },
      },
    );
    expect(condition.evaluate({ claim: { approval_status: "approved", amount: 5 } })).toEqual({
      truth: "true",
      missing: [],
    });
    expect(condition.evaluate({ claim: { approval_status: "approved" } })).toEqual({
      truth: "unknown",
      missing: ["claim.amount"],
    });
    expect(condition.evaluate({ claim: { approval_status: "pending" } })).toEqual({ truth: "false", missing: [] });
  });

  it("is an error when it cannot be read, or says neither true nor false", () => {
    expect(compileCondition("{{#if a}}").evaluate({}).truth).toBe("error");
    expect(compileCondition("{{a}}").evaluate({ a: "perhaps" }).truth).toBe("error");
  });
});

function shout(value: Value): string {
  return `${toPrinted(value)}!`;
}

function failing(): never {
  throw new Error("no");
}
