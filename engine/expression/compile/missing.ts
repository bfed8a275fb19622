/** The list of paths that had no value. It names what matters only: what a known result did not need is taken off again. */
import type { Frame, Value } from "../../model/expression.ts";

export function addMissing(frame: Frame, path: string): void {
  if (frame.missing !== null && !frame.missing.includes(path)) frame.missing.push(path);
}

/** Runs `read`, and forgets what was missing in it if it gave a value all the same. */
export function forgivingMissing<Result extends Value>(read: (frame: Frame) => Result): (frame: Frame) => Result {
  return (frame) => {
    const { missing } = frame;
    if (missing === null) return read(frame);
    const before = missing.length;
    const result = read(frame);
    if (result !== undefined) missing.length = before;
    return result;
  };
}
