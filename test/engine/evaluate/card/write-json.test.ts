import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeObject, writeText, writeValue } from "../../../../engine/evaluate/card/write-json.ts";

const text = fc.oneof(fc.string({ unit: "binary" }), fc.string(), fc.string({ minLength: 60, maxLength: 70 }));
const lone = fc.constantFrom("\ud800", "a\udc00b", '"', "\\", "\n", "\u0000", "\u001f", "\u007f", "\u2028", "😀");
const value = fc.oneof(text, lone, fc.double(), fc.boolean(), fc.constant(null), fc.constant(undefined));

describe("JSON written by hand", () => {
  it("is what JSON.stringify gives for any text", () => {
    fc.assert(
      fc.property(fc.oneof(text, lone), (one) => {
        expect(writeText(one)).toBe(JSON.stringify(one));
      }),
    );
  });

  it("is what JSON.stringify gives for any value that has JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (one) => {
        expect(writeValue(one)).toBe(JSON.stringify(one));
      }),
    );
  });

  it("is what JSON.stringify gives for any object, in the same order", () => {
    const object = fc.oneof(
      fc.dictionary(fc.oneof(text, lone, fc.constantFrom("2", "10", "toJSON")), value),
      fc.dictionary(fc.string(), fc.jsonValue()),
    );
    fc.assert(
      fc.property(object, (one) => {
        expect(writeObject(one)).toBe(JSON.stringify(one));
      }),
    );
  });

  it("lets an object of a class say what its JSON is", () => {
    const date = new Date(0) as unknown as Record<string, unknown>;
    expect(writeObject(date)).toBe('"1970-01-01T00:00:00.000Z"');
    const inherits = Object.create({ hidden: 1 }, { own: { value: 2, enumerable: true } }) as Record<string, unknown>;
    expect(writeObject(inherits)).toBe('{"own":2}');
  });
});
