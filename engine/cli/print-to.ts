import { couldNotRun, type Outcome } from "./outcome.ts";
import { replaceFile } from "./replace-file.ts";
import type { Terminal } from "./terminal.ts";

/** Runs a command whose data goes to a file when one is named. A file has no colours and no width. */
export async function printTo(
  file: string | undefined,
  terminal: Terminal,
  run: (terminal: Terminal) => Promise<Outcome>,
): Promise<Outcome> {
  if (file === undefined) return run(terminal);
  const plain = { ...terminal, colors: { ...terminal.colors, data: false }, width: undefined };
  const { data = "", ...outcome } = await run(plain);
  const refused = replaceFile(file, data === "" || data.endsWith("\n") ? data : `${data}\n`);
  return refused === undefined ? outcome : couldNotRun(`"${file}" cannot be written: ${refused}.`);
}
