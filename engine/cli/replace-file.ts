import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";

/**
 * Writes a file so that at every moment it has its old text or its new one, in full. Answers with the reason when it
 * cannot; then the old text is still there.
 */
export function replaceFile(path: string, text: string): string | undefined {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there && !there.isFile()) return "it is not a file";
    // A link stays a link: what it leads to is replaced.
    const target = there ? realpathSync(path) : path;
    writeBeside(target, text, there?.mode);
    return undefined;
  } catch (error) {
    return error instanceof Error && "code" in error ? (reasons[String(error.code)] ?? String(error.code)) : "unknown";
  }
}

const reasons: { readonly [code: string]: string } = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the disk may only be read",
  ENOSPC: "the disk is full",
  ENOENT: "its folder does not exist",
};

function writeBeside(target: string, text: string, mode: number | undefined): void {
  const draft = `${target}.${process.pid}.draft`;
  const file = openSync(draft, "wx");
  try {
    if (mode !== undefined) fchmodSync(file, mode);
    writeFileSync(file, text);
    fsyncSync(file);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}
