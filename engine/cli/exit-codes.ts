/** What the end of a command says to the program that started it. */
export const exitCodes = {
  /** Nothing at or above the level that counts. */
  clean: 0,
  findings: 1,
  couldNotRun: 2,
  ourMistake: 70,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
