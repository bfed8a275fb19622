export interface Interrupt {
  isStopped(): boolean;
  close(): void;
}

// What a shell expects of a program that was stopped from the keyboard.
const exitCodeOfInterrupt = 130;
// Who starts a program may pass a Ctrl-C on that the program has had from the terminal already.
const sameKeystroke = 500;

/** Notes the first Ctrl-C, so that what was counted can still be printed; a second one ends the program at once. */
export function listenForInterrupt(): Interrupt {
  let stoppedAt: number | undefined;
  const stop = (): void => {
    if (stoppedAt !== undefined && Date.now() - stoppedAt > sameKeystroke) process.exit(exitCodeOfInterrupt);
    stoppedAt ??= Date.now();
    process.exitCode = exitCodeOfInterrupt;
  };
  process.on("SIGINT", stop);
  return { isStopped: () => stoppedAt !== undefined, close: () => void process.off("SIGINT", stop) };
}
