import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMasker } from "../../../server/sealing/masker.ts";

describe("a masker", () => {
  const masker = createMasker(["62831234567", "12345", 8503124800081, "savings", "6283123456799"]);

  it("finds its secrets inside of texts, the longer before the shorter", () => {
    expect(masker.text("Pay 62831234567 now")).toBe("Pay •••• 4567 now");
    expect(masker.text("6283123456799")).toBe("•••• 6799");
    expect(masker.text("id8503124800081.")).toBe("id•••• 0081.");
  });

  it("masks what chance may repeat only where it is the whole text", () => {
    expect(masker.text("12345")).toBe("••••");
    expect(masker.text("R123456")).toBe("R123456");
    expect(masker.text("savings_account")).toBe("savings_account");
  });

  it("takes a short one in the midst of other digits for a part of another number", () => {
    const short = createMasker(["01234567", "A-1.2(34"]);
    expect(short.text("POL-1012345678")).toBe("POL-1012345678");
    expect(short.text("account01234567, or acc. 01234567.")).toBe("account•••• 4567, or acc. •••• 4567.");
    expect(short.isIn("x A-1.2(34 x")).toBe(true);
    expect(short.isIn("x A-1x2(34 x")).toBe(false);
  });

  it("masks numbers and everything under a secret name, and keeps amounts", () => {
    const data = {
      age: 8503124800081,
      amount: 12345,
      account_number: "5",
      id: { type: "id", number: 77 },
      list: ["12345"],
    };
    expect(masker.data(data)).toEqual({
      age: "•••• 0081",
      amount: 12345,
      account_number: "••••",
      id: { type: "id", number: "••••" },
      list: ["••••"],
    });
  });

  it("gives back the very same data when it holds none", () => {
    const data = { a: [1, { b: "text" }] };
    expect(masker.data(data)).toBe(data);
    expect(createMasker([]).json('{ "a":1 }')).toBe('{ "a":1 }');
  });

  it("masks JSON text as it masks the data", () => {
    const secret = fc.string({ minLength: 6, unit: "binary" }).map((text) => `${text}123`);
    const record = fc.dictionary(fc.string(), fc.oneof(fc.string(), secret, fc.integer()));
    fc.assert(
      fc.property(fc.array(secret, { minLength: 1, maxLength: 3 }), record, (secrets, data) => {
        const found = createMasker(secrets);
        const given = { ...data, all: secrets.join(" and ") };
        expect(JSON.parse(found.json(JSON.stringify(given)))).toEqual(JSON.parse(JSON.stringify(found.data(given))));
        for (const one of secrets) expect(found.text(secrets.join(" and "))).not.toContain(one);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a masker of many numbers", () => {
  const numbers = Array.from({ length: 500 }, (_, at) => `62${(at * 7_919 + 10_000_000).toString()}`);
  const masker = createMasker(numbers);

  it("finds each of them in a text, at its beginning, in its midst and at its end", () => {
    for (const number of numbers) {
      for (const text of [`${number} is closed`, `to ${number}, please`, `to ${number}`]) {
        expect(masker.isIn(text)).toBe(true);
        expect(masker.text(text)).not.toContain(number);
      }
    }
  });

  it("leaves what holds none of them", () => {
    expect(masker.isIn("6210000 is another number")).toBe(false);
    expect(masker.text("621000 is another number")).toBe("621000 is another number");
  });
});
