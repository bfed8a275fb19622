import { localToInstant, parseDay, parseInstant } from "../../expression/values/index.ts";
import type { ScenarioCase, ScenarioFile, ScenarioRow } from "../../model/documents.ts";
import type { CompiledModule } from "../../model/module.ts";
import type { Reporter } from "./reporter.ts";

/** A file, a case or a row, and where it stands. */
export interface Level {
  readonly values: ScenarioFile | ScenarioCase | ScenarioRow;
  readonly pointer: string;
}

// Any moment will do where nothing of the module depends on it.
const unread = 0;

/** The moment of a scenario. A module that reads the clock needs one: today's answer is no test of tomorrow's. */
export function readNow(levels: readonly Level[], pointer: string, module: CompiledModule, reporter: Reporter): number {
  const level = levels.findLast(({ values }) => values.now !== undefined);
  if (level?.values.now !== undefined) return readMoment(level.values.now, `${level.pointer}/now`, module, reporter);
  const reader = findClockReader(module);
  if (reader !== undefined) reporter.report("CB8001", { block: reader }, pointer);
  return unread;
}

export function readMoment(text: string, pointer: string, module: CompiledModule, reporter: Reporter): number {
  const instant = parseInstant(text);
  if (instant !== undefined) return instant;
  const day = parseDay(text, module.timeZone);
  const start = day === undefined ? undefined : localToInstant(day, 0, module.timeZone);
  if (start !== undefined) return start;
  reporter.report("CB8003", { now: text }, pointer);
  return unread;
}

function findClockReader({ clockSlots, clockBlocks, order }: CompiledModule): string | undefined {
  const reader = clockSlots[0]?.block ?? clockBlocks[0];
  if (reader) return reader.key;
  return order.find(
    ({ defaultValue }) => defaultValue && "expression" in defaultValue && defaultValue.expression.readsClock,
  )?.key;
}
