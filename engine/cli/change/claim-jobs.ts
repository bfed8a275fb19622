import { accessSync, constants, statSync } from "node:fs";
import { extname } from "node:path";
import { kindOf, listFolder } from "../../load/disk.ts";
import { toShortPath } from "../diagnostic-paths.ts";
import { describeMissingPath } from "../missing-path.ts";
import { couldNotRun, type Outcome } from "../outcome.ts";
import type { ByteRange } from "./read-lines.ts";

/** A part of the claims that one thread can count without the others. */
export type ClaimJob =
  | { readonly kind: "documents"; readonly paths: readonly string[] }
  | { readonly kind: "range"; readonly path: string; readonly file: string; readonly range: ByteRange }
  | { readonly kind: "bytes"; readonly file: string; readonly bytes: Uint8Array };

/** All the claims of a run: what to do, and how much it is. */
export interface ClaimJobs {
  readonly jobs: Iterable<ClaimJob> | AsyncIterable<ClaimJob>;
  readonly count: number;
  readonly bytes: number;
}

// Small enough to stop soon and to share out evenly, and the same for any number of threads.
const bytesPerJob = 1024 * 1024;
const documentsPerJob = 100;

const isLines = (path: string): boolean => [".jsonl", ".ndjson"].includes(extname(path).toLowerCase());
const isDocument = (path: string): boolean => [".json", ".yaml", ".yml"].includes(extname(path).toLowerCase());

export function findClaims(path: string): ClaimJobs | { readonly refused: Outcome } {
  const missing = describeMissingPath([path]);
  if (missing !== undefined) return { refused: couldNotRun(missing) };
  const isFolder = kindOf(path) === "folder";
  const files = (isFolder ? listFolder(path).map((name) => `${path.replace(/\/+$/, "")}/${name}`) : [path])
    .filter((file) => isLines(file) || isDocument(file))
    .filter((file) => kindOf(file) === "file")
    .map((file) => ({ file, size: statSync(file).size }));
  if (files.length === 0) {
    const expected =
      "Claims are .json, .yaml or .yml files of one claim each, or .jsonl files of one claim in each line.";
    return { refused: couldNotRun(`There are no claims in "${path}". ${expected}`) };
  }
  // A file of one claim that cannot be read is one claim less; a file of many is no run at all.
  const locked = files.find(({ file }) => isLines(file) && !isReadable(file));
  if (locked)
    return { refused: couldNotRun(`The claims in "${toShortPath(locked.file)}" cannot be read: permission denied.`) };
  const jobs: ClaimJob[] = [];
  for (const { file, size } of files) {
    const last = jobs.at(-1);
    if (isLines(file)) jobs.push(...rangesOf(file, size));
    else if (last?.kind === "documents" && last.paths.length < documentsPerJob) {
      jobs[jobs.length - 1] = { kind: "documents", paths: [...last.paths, file] };
    } else jobs.push({ kind: "documents", paths: [file] });
  }
  return { jobs, count: jobs.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}

function rangesOf(path: string, size: number): readonly ClaimJob[] {
  return Array.from({ length: Math.ceil(size / bytesPerJob) }, (_, index) => {
    const start = index * bytesPerJob;
    const range = { start, end: Math.min(size, start + bytesPerJob) };
    return { kind: "range", path, file: toShortPath(path), range };
  });
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
