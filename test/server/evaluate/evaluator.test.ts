import { afterEach, describe, expect, it } from "vitest";
import type { Policy } from "../../../engine/index.ts";
import type { EvaluationOrder } from "../../../server/evaluate/evaluate-module.ts";
import { createEvaluator, type Evaluator } from "../../../server/evaluate/evaluator.ts";

let evaluator: Evaluator;
afterEach(() => evaluator.close());

const start = Date.parse("2026-03-02T08:30:00Z");

function order(count: number, markdown: string, policy: Policy = {}): EvaluationOrder {
  const blocks = Array.from({ length: count }, (_, index) => ({
    block: { type: "markdown", key: `text_${index}`, markdown },
  }));
  const module = { key: "m", name: "M", version: "1.0.0", currency: "GBP", time_zone: "UTC", blocks };
  return { module, claim: { policy }, now: start, trace: false };
}

const loop = "{{#each claim.policy.xs}}{{../claim.policy.text}}{{/each}}";
const small = order(1, "Hello {{claim.policy.name}}", { name: "Thandi" });

describe("evaluating a module that nobody has checked", () => {
  it("gives the cards", async () => {
    evaluator = createEvaluator({ seconds: 20, megabytes: 256 });
    const evaluated = await evaluator.evaluate(small);
    expect(evaluated).toMatchObject({ json: expect.stringContaining("Hello Thandi") });
  });

  it("stops what takes too long, and goes on with the next", async () => {
    evaluator = createEvaluator({ seconds: 1.5, megabytes: 512 });
    const long = order(4000, loop, { xs: Array.from({ length: 10_000 }, () => 1), text: "" });
    const [first, second] = await Promise.all([evaluator.evaluate(long), evaluator.evaluate(small)]);
    expect(first).toBe("stopped");
    expect(second).toMatchObject({ json: expect.any(String) });
  });

  it("stops what needs too much memory", async () => {
    evaluator = createEvaluator({ seconds: 20, megabytes: 64 });
    const large = order(2000, loop, { xs: Array.from({ length: 2000 }, () => 1), text: "x".repeat(500) });
    expect(await evaluator.evaluate(large)).toBe("stopped");
    expect(await evaluator.evaluate(small)).toMatchObject({ json: expect.any(String) });
  });

  it("stops an answer that is too long to send", async () => {
    evaluator = createEvaluator({ seconds: 20, megabytes: 512 });
    const text = "x".repeat(100_000);
    expect(await evaluator.evaluate(order(400, "{{claim.policy.text}}", { text }))).toBe("stopped");
  });

  it("turns away whoever finds too many waiting", async () => {
    evaluator = createEvaluator({ seconds: 20, megabytes: 256 });
    const answers = await Promise.all(Array.from({ length: 40 }, () => evaluator.evaluate(small)));
    expect(answers.filter((answer) => answer === "busy")).toHaveLength(8);
  });
});
