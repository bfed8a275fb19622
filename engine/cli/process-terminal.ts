import type { WriteStream } from "node:tty";
import { exitCodes } from "./exit-codes.ts";
import type { Terminal } from "./terminal.ts";

/** The terminal, file or pipe that this process was given. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  for (const stream of [stdout, stderr]) stream.on("error", onWriteError);
  return {
    writeData: (text) => void stdout.write(text),
    writeTalk: (text) => void stderr.write(text),
    colors: { data: isColorful(stdout), talk: isColorful(stderr) },
    // Some terminals say 0 when they do not know.
    width: stdout.isTTY && stdout.columns > 0 ? stdout.columns : undefined,
    now: () => Date.now(),
  };
}

// `claimblocks codes | head` closes the pipe early, which is nobody's mistake; a full disk is not ours.
function onWriteError(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") return;
  process.stderr.write(`The answer cannot be written (${error.code}).\n`);
  process.exitCode = exitCodes.couldNotRun;
}

function isColorful(stream: WriteStream): boolean {
  const noColor = process.env["NO_COLOR"];
  return stream.isTTY && (noColor === undefined || noColor === "") && process.env["TERM"] !== "dumb";
}
