import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";

// The engine's only contact with the disk. What cannot be read is an answer, not an exception.

export type PathKind = "file" | "folder" | "other" | "missing";

export function kindOf(path: string): PathKind {
  try {
    const stats = statSync(path);
    if (stats.isFile()) return "file";
    return stats.isDirectory() ? "folder" : "other";
  } catch (error) {
    return codeOf(error) === "EACCES" ? "other" : "missing";
  }
}

/** Names of what is in a folder, in an order that is the same everywhere; none when it cannot be listed. */
export function listFolder(path: string): readonly string[] {
  try {
    return readdirSync(path).toSorted();
  } catch {
    return [];
  }
}

/** Whether `path`, with every link followed, is still below `folder`. */
export function isInside(folder: string, path: string): boolean {
  try {
    const root = realpathSync(folder);
    const real = realpathSync(path);
    return real.startsWith(root.endsWith("/") ? root : `${root}${separatorOf(root)}`);
  } catch {
    // A link to nothing leads nowhere else; reading it says what is wrong.
    return true;
  }
}

export type ReadText =
  | { readonly text: string }
  | { readonly refused: "too_large" | "not_utf_8" }
  | { readonly refused: "unreadable"; readonly reason: string };

/** Only ordinary files, and none above the limit: a pipe would never end, and a large file would be in memory already. */
export function readText(path: string, largest: number): ReadText {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return { refused: "unreadable", reason: "it is not a file" };
    if (stats.size > largest) return { refused: "too_large" };
    return decode(readFileSync(path));
  } catch (error) {
    return { refused: "unreadable", reason: reasons[codeOf(error)] ?? "the disk could not deliver it" };
  }
}

const reasons: { readonly [code: string]: string } = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOENT: "it does not exist",
  ELOOP: "its links go round in a circle",
};

function decode(bytes: Uint8Array): ReadText {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { refused: "not_utf_8" };
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function separatorOf(path: string): string {
  return path.includes("\\") && !path.includes("/") ? "\\" : "/";
}
