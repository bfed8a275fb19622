import { describe, expect, test } from "vitest";
import { parseDocument } from "../../../engine/load/parse-document.ts";

function partsOf(text: string) {
  const { document } = parseDocument("a.yaml", text);
  if (!document) throw new Error("not a document");
  return (pointer: string, part?: "key" | "value") => {
    const { start, end } = document.spanOf(pointer, part);
    return text.slice(start, end);
  };
}

describe("spanOf", () => {
  test("finds values and keys in YAML", () => {
    const at = partsOf("blocks:\n  - key: a # note\n    title: 'It''s'\n  - {key: b, options: [x, y]}\nlast: 1\n");
    expect(at("/blocks/0/key")).toBe("a");
    expect(at("/blocks/0/key", "key")).toBe("key");
    expect(at("/blocks/0/title")).toBe("'It''s'");
    expect(at("/blocks/1/options")).toBe("[x, y]");
    expect(at("/blocks/1/options/1")).toBe("y");
    expect(at("/last")).toBe("1");
  });

  test("finds values and keys in JSON", () => {
    const at = partsOf('[\n  {"a/b": {"m~n": "x"}},\n  2\n]');
    expect(at("/0/a~1b/m~0n")).toBe('"x"');
    expect(at("/0/a~1b", "key")).toBe('"a/b"');
    expect(at("/1")).toBe("2");
    expect(at("/1", "key")).toBe("2");
  });

  test("leaves blank lines and comments after a block out", () => {
    const at = partsOf("a:\n  - b: 1\n    c: 2\n\n  # about d\n  - d: 3\n\n# end\ne: |\n  text\n\n\nf: 1\n");
    expect(at("/a/0")).toBe("b: 1\n    c: 2");
    expect(at("/a")).toBe("- b: 1\n    c: 2\n\n  # about d\n  - d: 3");
    expect(at("/e")).toBe("|\n  text");
  });

  test("points at the nearest ancestor of what is not there", () => {
    const at = partsOf("a:\n  b: 1\n");
    expect(at("/a/b/c/d")).toBe("1");
    expect(at("/a/x", "key")).toBe("b: 1");
    expect(at("/x")).toBe("a:\n  b: 1");
    expect(at("/a/b", "key")).toBe("b");
  });

  test("reads list positions as numbers only", () => {
    const at = partsOf("a: [x, y]\n");
    expect(at("/a/length")).toBe("[x, y]");
    expect(at("/a/-1")).toBe("[x, y]");
    expect(at("/a/2")).toBe("[x, y]");
  });

  test("shows an alias where it is used and its parts where they are written", () => {
    const at = partsOf("a: &a {x: 1}\nb: *a\n");
    expect(at("/b")).toBe("*a");
    expect(at("/b/x")).toBe("1");
  });

  test("finds keys that are written as numbers", () => {
    const at = partsOf("valueOptions:\n  10000: R100\n  020: R0\n");
    expect(at("/valueOptions/10000")).toBe("R100");
    expect(at("/valueOptions/020", "key")).toBe("020");
  });

  test("gives a missing value the place after its colon", () => {
    const { document } = parseDocument("a.yaml", "a:\nb: 1\n");
    expect(document?.spanOf("/a")).toEqual({ start: 2, end: 2 });
  });
});
