import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskSealed } from "../../../server/sealing/mask-sealed.ts";
import { openValue, sealValue } from "../../../server/sealing/seal-value.ts";
import { holdsSealed, isSealed } from "../../../server/sealing/sealed-text.ts";

const key = { claimId: "claim-1", bytes: randomBytes(32) };
const seal = (value: string | number): string => sealValue(key, value, randomBytes);
const sealable = fc.oneof(
  fc.string({ minLength: 1, unit: "binary" }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

describe("a sealed value", () => {
  it("comes back as it was, a number as a number", () => {
    fc.assert(
      fc.property(sealable, (value) => {
        const sealed = seal(value);
        expect(isSealed(sealed)).toBe(true);
        expect(openValue(key, sealed)).toEqual(Object.is(value, -0) ? 0 : value);
      }),
    );
  });

  it("opens with no other key, for no other claim, and not once a character of it was changed", () => {
    const sealed = seal("62831234567");
    expect(openValue({ ...key, bytes: randomBytes(32) }, sealed)).toBeUndefined();
    expect(openValue({ ...key, claimId: "claim-2" }, sealed)).toBeUndefined();
    const start = sealed.lastIndexOf(":") + 1;
    for (let at = start; at < sealed.length; at += 1) {
      const other = sealed[at] === "A" ? "B" : "A";
      // The last character may hold bits that mean nothing.
      if (at === sealed.length - 1) continue;
      expect(openValue(key, sealed.slice(0, at) + other + sealed.slice(at + 1))).toBeUndefined();
    }
  });

  it("is another text each time, so that two that are the same do not look the same", () => {
    expect(seal("62831234567")).not.toBe(seal("62831234567"));
  });

  it("shows its last four characters only where four more are hidden", () => {
    expect(maskSealed(seal("62831234567"))).toBe("•••• 4567");
    expect(maskSealed(seal(12345678))).toBe("•••• 5678");
    expect(maskSealed(seal("1234567"))).toBe("••••");
    expect(maskSealed(seal('quote"12'))).toBe("••••");
  });
});

describe("masking what is sealed", () => {
  it("finds it anywhere in JSON text, and leaves the JSON valid", () => {
    fc.assert(
      fc.property(fc.array(sealable, { maxLength: 5 }), fc.string({ unit: "binary" }), (values, other) => {
        const json = JSON.stringify({ [other]: values.map((value) => ({ at: `a ${seal(value)} b`, other })) });
        const masked = maskSealed(json);
        expect(holdsSealed(masked)).toBe(false);
        expect(Object.keys(JSON.parse(masked) as object)).toEqual([other]);
      }),
    );
  });

  it("gives a text without any back as the same text", () => {
    fc.assert(fc.property(fc.string(), (text) => maskSealed(text) === text));
    expect(maskSealed("sealed:v1:1234:short")).toBe("sealed:v1:1234:short");
  });
});
