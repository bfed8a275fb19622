import type { Terminal } from "../terminal.ts";

const shortRun = 100;

/** Says at every tenth how far a long run is; a short one is over before anybody asks. */
export function createProgress(terminal: Terminal): (path: string, done: number, total: number) => void {
  let said = 0;
  return (path, done, total) => {
    const tenths = Math.floor((done / total) * 10);
    if (total < shortRun || tenths === said || tenths === 10) return;
    said = tenths;
    terminal.writeTalk(`${path}: ${done} of ${total} mutants tried\n`);
  };
}
