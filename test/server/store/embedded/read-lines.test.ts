import { closeSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readLines } from "../../../../server/store/embedded/read-lines.ts";
import { temporaryFolders } from "./temporary-folders.ts";

const newFolder = temporaryFolders();
const mebibyte = 1024 * 1024;

test("lines come out as they stand in the file, however they lie across the pieces it is read in", () => {
  const path = join(newFolder(), "lines");
  const near = fc.integer({ min: -3, max: 3 });
  const length = fc.oneof(
    fc.nat({ max: 5 }),
    near.map((by) => mebibyte + by),
    near.map((by) => 2 * mebibyte + by),
  );
  fc.assert(
    fc.property(fc.array(length, { maxLength: 4 }), fc.boolean(), (lengths, terminated) => {
      const lines = lengths.map((size, at) => String(at).repeat(size).slice(0, size));
      const text = lines.map((line) => `${line}\n`).join("");
      const content = terminated ? text : `${text}rest`;
      writeFileSync(path, content);
      const descriptor = openSync(path, "r");
      let end = 0;
      const read = [...readLines(descriptor, 0)].map((line) => {
        expect(line.start).toBe(end);
        end = line.end;
        return { size: line.bytes.length, terminated: line.terminated };
      });
      expect(end).toBe(content.length);
      const expected = lines.map((line) => ({ size: line.length, terminated: true }));
      expect(read).toEqual(terminated ? expected : [...expected, { size: 4, terminated: false }]);
      // Bytes are only valid until the next line, so the content is compared while reading.
      let at = 0;
      for (const { bytes } of readLines(descriptor, 0)) {
        expect(bytes.equals(Buffer.from(lines[at] ?? "rest"))).toBe(true);
        at += 1;
      }
      closeSync(descriptor);
    }),
    { seed: 4, numRuns: 25 },
  );
});
