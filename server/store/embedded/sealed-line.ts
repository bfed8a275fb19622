/** A line of the log ends with the hash of everything before it, so that even the last line proves itself. */
import { hash } from "node:crypto";

const sealPattern = /^,"hash":"([0-9a-f]{64})"\}$/;
const sealLength = `,"hash":"${"0".repeat(64)}"}`.length;

export interface SealedLine {
  /** Ends with a newline. */
  readonly line: string;
  readonly hash: string;
}

export interface OpenedLine {
  readonly hash: string;
  readonly content: object;
}

/** `unclosed` is the text of a JSON object that lacks its closing brace. */
export function sealLine(unclosed: string): SealedLine {
  const seal = hash("sha256", unclosed);
  return { line: `${unclosed},"hash":"${seal}"}\n`, hash: seal };
}

/** `bytes` without the newline; undefined when they are not what was written. */
export function openLine(bytes: Buffer): OpenedLine | undefined {
  const bodyLength = bytes.length - sealLength;
  if (bodyLength < 1) return undefined;
  const seal = sealPattern.exec(bytes.toString("latin1", bodyLength))?.[1];
  if (seal === undefined || hash("sha256", bytes.subarray(0, bodyLength)) !== seal) return undefined;
  try {
    const content: object = JSON.parse(bytes.toString("utf8"));
    return { hash: seal, content };
  } catch {
    return undefined;
  }
}
