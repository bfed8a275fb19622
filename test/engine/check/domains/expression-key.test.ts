import { describe, expect, it } from "vitest";
import { expressionKey } from "../../../../engine/check/domains/index.ts";
import { parseCondition } from "../../../../engine/expression/index.ts";
import type { Json } from "../../../../engine/model/json.ts";

function keyOf(condition: Json): string {
  const { expression } = parseCondition(condition, {
    a: { "!!": { var: "claim.x" } },
    b: { "!!": { var: "claim.x" } },
  });
  if (!expression) throw new Error(`${JSON.stringify(condition)} cannot be parsed`);
  return expressionKey(expression);
}

describe("expressionKey", () => {
  it.each<readonly [Json, Json]>([
    ["{{eq claim.x  'a'}}", '{{ eq claim.x "a" }}'],
    ["{{eq claim.list.[0].x 1}}", "{{eq claim.list.0.x 1}}"],
    ["{{#if claim.x}}true{{else}}false{{/if}}", "{{#if  claim.x}}true{{else}}false{{/if}}"],
    [{ condition: "a" }, { condition: "b" }],
  ])("is one for %j and %j", (first, second) => {
    expect(keyOf(first)).toBe(keyOf(second));
  });

  it.each<readonly [Json, Json]>([
    ["{{eq claim.x 1}}", "{{eq claim.x '1'}}"],
    ["{{eq claim.x true}}", "{{eq claim.x 'true'}}"],
    ["{{eq claim.x null}}", "{{eq claim.x 'null'}}"],
    ["{{eq claim.x 1}}", "{{eq @root.claim.x 1}}"],
    ["{{eq claim.[x.y] 1}}", "{{eq claim.x.y 1}}"],
    ["{{#if claim.x}}true{{else}}false{{/if}}", "{{#if claim.x}}true{{else}}{{/if}}"],
    ["{{#if claim.x}}true{{/if}}", "{{#if claim.x includeZero=true}}true{{/if}}"],
    ["{{dateDifference claim.x claim.y}}", "{{dateDifference claim.x claim.y measurement='months'}}"],
    ["{{#each claim.x}}{{a}}{{/each}}", "{{#each claim.x as |a|}}{{a}}{{/each}}"],
    [{ in: [{ var: "x" }, ["a", "b"]] }, { in: [{ var: "x" }, ["a,b"]] }],
  ])("tells %j from %j", (first, second) => {
    expect(keyOf(first)).not.toBe(keyOf(second));
  });
});
