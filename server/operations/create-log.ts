import { destination, type LogFn, type Logger, pino, stdTimeFunctions } from "pino";
import { maskSealed } from "../sealing/mask-sealed.ts";
import { toLogLine } from "./log-line.ts";

export type LogLevel = "silent" | "fatal" | "error" | "warn" | "info" | "debug" | "trace";

export type Log = Logger;

const standardError = 2;
// A write for each line costs more than the line; what waits is written at the latest now, and when the process ends.
const together = { minLength: 4096, periodicFlush: 100 };

/** One JSON object a line, to stderr unless `write` takes it. */
export function createLog(level: LogLevel, write?: (line: string) => void): Log {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: toLogLine },
      // The line says it all already; another reading of an error would put its text back.
      serializers: { err: (described: unknown) => described },
      hooks: { logMethod: withoutErrorText, streamWrite: maskSealed },
    },
    write ? { write } : destination({ dest: standardError, sync: false, ...together }),
  );
}

// Without a text of its own a line would take the error's.
function withoutErrorText(this: Logger, args: Parameters<LogFn>, method: LogFn): void {
  const [first, text] = args;
  const isBare = typeof text !== "string" && typeof first === "object";
  method.apply(this, isBare ? [first instanceof Error ? { err: first } : first, "error"] : args);
}
