import { createLog, type LogLevel } from "../../../server/operations/create-log.ts";
import { type Operations, quietOperations } from "../../../server/operations/operations.ts";

export interface TestOperations extends Operations {
  /** What was logged, each line read as JSON. */
  readonly lines: () => readonly Record<string, unknown>[];
  readonly text: () => string;
}

export function operationsForTest(
  limits: Partial<Operations["limits"]> = {},
  level: LogLevel = "info",
): TestOperations {
  let text = "";
  const quiet = quietOperations();
  return {
    ...quiet,
    limits: { ...quiet.limits, ...limits },
    log: createLog(level, (line) => {
      text += line;
    }),
    text: () => text,
    lines: () =>
      text
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}
