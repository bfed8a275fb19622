import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatCursor, parseCursor } from "../../../server/http/cursor.ts";

describe("a cursor", () => {
  it("gives back the place it was made from", () => {
    const position = fc.record({ created: fc.nat(), id: fc.string({ minLength: 1, maxLength: 50, unit: "grapheme" }) });
    fc.assert(
      fc.property(position, (place) => {
        expect(parseCursor(formatCursor(place))).toEqual(place);
      }),
    );
  });

  it("is refused when it was not given out", () => {
    const foreign = fc.string().filter((text) => {
      const decoded = Buffer.from(text, "base64url").toString();
      return !/^(0|[1-9]\d*):./su.test(decoded);
    });
    fc.assert(
      fc.property(foreign, (text) => {
        expect(parseCursor(text)).toBeUndefined();
      }),
    );
  });

  it.each(["", "2", "MTph=", formatCursor({ created: 1, id: "a" }) + "!"])("is refused when it is %j", (text) => {
    expect(parseCursor(text)).toBeUndefined();
  });
});
