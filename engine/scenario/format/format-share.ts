import type { Paint } from "../../diagnostics/format/paint.ts";
import { isBelowThreshold, type Share } from "../threshold.ts";

/** A percentage after what it is of, and what the module asks for where that is more. */
export function formatShare(of: string, share: Share, paint: Paint): string {
  const text = `${of}${share.percent} %`;
  return isBelowThreshold(share)
    ? paint("red", `${text}, below the ${share.threshold} % that the module asks for`)
    : text;
}
