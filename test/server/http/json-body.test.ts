import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJsonBody } from "../../../server/http/json-body.ts";

const parse = (text: string): ReturnType<typeof parseJsonBody> => parseJsonBody(Buffer.from(text, "utf8"));

describe("reading a JSON body", () => {
  it("gives what was sent", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(fc.integer(), fc.string())), (value) => {
        fc.pre(!Object.hasOwn(value, "constructor"));
        expect(parse(JSON.stringify(value))).toEqual({ value: JSON.parse(JSON.stringify(value)) });
      }),
    );
  });

  it("takes no bytes as no body", () => {
    expect(parseJsonBody(Buffer.alloc(0))).toEqual({ value: undefined });
  });

  it.each(["{", "{a: 1}", "[1,]", "undefined", "NaN", " "])("refuses %j, which is not JSON", (text) => {
    expect(parse(text)).toMatchObject({ problem: { code: "json_malformed" } });
  });

  it("refuses bytes that are not UTF-8", () => {
    const bytes = Buffer.from([0x22, 0xff, 0xfe, 0x22]);
    expect(parseJsonBody(bytes)).toMatchObject({ problem: { code: "json_malformed" } });
  });

  it.each([
    ['{"a":{"__proto__":{}}}', "/a/__proto__", "reserved_name"],
    ['{"constructor":1}', "/constructor", "reserved_name"],
    ['[{"prototype":1}]', "/0/prototype", "reserved_name"],
    ['{"a/b":9007199254740993}', "/a~1b", "number_not_exact"],
    ["[1e999]", "/0", "number_not_exact"],
    ['{"a":"\\ud800"}', "/a", "text_not_storable"],
    ['["a\\u0000b"]', "/0", "text_not_storable"],
    ['{"a":{"\\udc00":1}}', "/a", "text_not_storable"],
    [`${"[".repeat(70)}${"]".repeat(70)}`, "/0".repeat(64), "nested_too_deep"],
  ])("refuses %s and names the place", (text, pointer, code) => {
    expect(parse(text)).toMatchObject({ problem: { code: "json_unsafe", errors: [{ pointer, code }] } });
  });

  it("takes a pair of surrogates, which is one character", () => {
    expect(parse('"\\ud83d\\ude00"')).toEqual({ value: "\u{1f600}" });
  });

  it("takes the largest exact whole number", () => {
    expect(parse("9007199254740991")).toEqual({ value: 9007199254740991 });
  });
});
