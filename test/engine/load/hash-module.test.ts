import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { parseModule } from "../../../engine/load/parse-module.ts";
import { hashModule } from "../../../engine/load/hash-module.ts";

const document = { key: "demo", blocks: [{ key: "a", title: "A" }], conditions: { b: true, a: 1.5 } };

test("is the SHA-256 of the canonical JSON", () => {
  const canonical = '{"blocks":[{"key":"a","title":"A"}],"conditions":{"a":1.5,"b":true},"key":"demo"}';
  expect(hashModule(document)).toBe(createHash("sha256").update(canonical).digest("hex"));
});

test("does not depend on the order of keys, nor on samples and schemas", () => {
  const { key, ...rest } = document;
  expect(hashModule({ ...rest, key, samples: { claims: {} }, $schema: "x" })).toBe(hashModule(document));
});

test("is reached by no module with a text that has no canonical form", () => {
  const files = [{ file: "a.json", text: '{"blocks": [], "name": "\\ud800"}' }];
  expect(parseModule(files, { path: "a" })).toMatchObject({ readable: false, sha256: "" });
});

test("changes with everything else", () => {
  const hashes = [
    document,
    { ...document, description: "x" },
    { ...document, key: "demo2" },
    { ...document, blocks: [{ key: "a", title: "B" }] },
    { ...document, blocks: [...document.blocks, ...document.blocks] },
  ].map(hashModule);
  expect(new Set(hashes).size).toBe(5);
});
