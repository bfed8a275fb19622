import { type ExitCode, exitCodes } from "./exit-codes.ts";

/** What a command has to say when it is done: data for standard output, talk for standard error. */
export interface Outcome {
  readonly data?: string;
  readonly talk?: string;
  readonly exitCode: ExitCode;
}

export function printed(data: string): Outcome {
  return { data, exitCode: exitCodes.clean };
}

/** The command was called in a way that it cannot do anything with. */
export function couldNotRun(talk: string): Outcome {
  return { talk, exitCode: exitCodes.couldNotRun };
}
