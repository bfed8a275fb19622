import { expect, it } from "vitest";
import { configuredOperations } from "../../../server/operations/configured-operations.ts";

it("limits calls and writes a line for each where there are tokens, and in a sandbox only what it is told to", () => {
  const [sandbox, tokens] = [configuredOperations(true), configuredOperations(false)];
  expect(sandbox.limits).toEqual({ rateLimit: 0, sensitiveRateLimit: 0, mostDelay: 1000 });
  expect(tokens.limits).toEqual({ rateLimit: 600, sensitiveRateLimit: 10, mostDelay: 1000 });
  expect([sandbox.log.level, tokens.log.level]).toEqual(["error", "info"]);
  const told = configuredOperations(true, { logLevel: "debug", rateLimit: 5, sensitiveRateLimit: 1, mostDelay: 0 });
  expect(told.limits).toEqual({ rateLimit: 5, sensitiveRateLimit: 1, mostDelay: 0 });
  expect(told.log.level).toBe("debug");
});
