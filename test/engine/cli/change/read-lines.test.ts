import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLines, splitLines } from "../../../../engine/cli/change/read-lines.ts";
import { splitStream } from "../../../../engine/cli/change/split-stream.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "claimblocks-lines-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const texts = fc.array(fc.constantFrom("", "a", "bb", "é", "long enough to span some ranges", "\r"), { maxLength: 12 });
const mebibyte = 1024 * 1024;

describe("the lines of a file", () => {
  it("are each in exactly one range, however the file is cut", () => {
    const path = join(folder, "cut.jsonl");
    fc.assert(
      fc.property(texts, fc.boolean(), fc.integer({ min: 1, max: 20 }), (lines, endsInLineEnd, size) => {
        const text = lines.join("\n") + (endsInLineEnd && lines.length > 0 ? "\n" : "");
        writeFileSync(path, text);
        const bytes = Buffer.byteLength(text);
        const found: string[] = [];
        for (let start = 0; start < bytes; start += size) {
          readLines(path, { start, end: Math.min(bytes, start + size) }, (line) => found.push(String(line)));
        }
        expect(found).toEqual(linesOf(text));
      }),
    );
  });

  it("are told apart from what is too long to be one, without keeping it", () => {
    const path = join(folder, "long.jsonl");
    writeFileSync(path, `first\n${"x".repeat(4 * mebibyte + 1)}\nlast\n`);
    const found: (string | undefined)[] = [];
    const end = 4 * mebibyte + 13;
    for (const [start, stop] of [
      [0, mebibyte],
      [mebibyte, end],
    ] as const) {
      readLines(path, { start, end: stop }, (line) => found.push(line?.toString()));
    }
    expect(found).toEqual(["first", undefined, "last"]);
  });
});

describe("the jobs of a stream", () => {
  it("hold whole lines, whatever pieces arrive", async () => {
    const lines = Array.from({ length: 3000 }, (_, index) => `${index} ${"é".repeat(index % 700)}`);
    const bytes = Buffer.from(lines.join("\n"));
    const found: string[] = [];
    let jobs = 0;
    for await (const job of splitStream(piecesOf(bytes, 65_537), "-")) {
      jobs++;
      if (job.kind === "bytes") splitLines(Buffer.from(job.bytes), (line) => found.push(String(line)));
    }
    expect(found).toEqual(lines);
    expect(jobs).toBe(Math.ceil(bytes.length / mebibyte));
  });

  it("do not grow with a line that never ends", async () => {
    const found: (string | undefined)[] = [];
    let largest = 0;
    for await (const job of splitStream(endless(), "-")) {
      if (job.kind !== "bytes") continue;
      largest = Math.max(largest, job.bytes.length);
      splitLines(Buffer.from(job.bytes), (line) => found.push(line?.toString()));
    }
    expect(found).toEqual([undefined, "last"]);
    expect(largest).toBeLessThan(6 * mebibyte);
  });
});

function linesOf(text: string): readonly string[] {
  const lines = text.split("\n");
  return text === "" || text.endsWith("\n") ? lines.slice(0, -1) : lines;
}

async function* piecesOf(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function* endless(): AsyncGenerator<Uint8Array> {
  for (let count = 0; count < 40; count++) yield Buffer.alloc(mebibyte, "x");
  yield Buffer.from("\nlast\n");
}
