import type { Log } from "./create-log.ts";

const ourMistake = 70;

export interface CrashingProcess {
  on(event: "uncaughtException", listener: (error: unknown) => void): unknown;
  exit(code: number): void;
}

/** What nobody caught ends the process, as it would without this; but what is said of it holds nothing that was typed. */
export function endOnCrash(log: Log, running: CrashingProcess): void {
  running.on("uncaughtException", (error) => {
    log.fatal({ err: error }, "the process ends after a mistake of its own");
    running.exit(ourMistake);
  });
}
