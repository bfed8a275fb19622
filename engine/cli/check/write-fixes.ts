import { readFileSync } from "node:fs";
import { replaceFile } from "../replace-file.ts";
import type { PlannedFile } from "./plan-fixes.ts";

export interface WrittenFixes {
  readonly written: number;
  /** What to say about each file that stays as it is. */
  readonly refused: readonly string[];
}

const byteOrderMark = "\uFEFF";

/** Writes the planned texts. A file that is no longer what was checked is left alone. */
export function writeFixes(files: readonly PlannedFile[]): WrittenFixes {
  const refused = files.flatMap((file) => {
    const reason = writeFile(file);
    return reason === undefined ? [] : [`Not changed: ${file.path} (${reason}).`];
  });
  return { written: files.length - refused.length, refused };
}

function writeFile({ path, before, after }: PlannedFile): string | undefined {
  const now = readNow(path);
  const mark = now?.startsWith(byteOrderMark) ? byteOrderMark : "";
  if (now !== mark + before) return "it has changed since it was checked";
  return replaceFile(path, mark + after);
}

function readNow(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
