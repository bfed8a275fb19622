import { describe, expect, it } from "vitest";
import { readClaimLine } from "../../../../engine/cli/change/read-claim-line.ts";

describe("a claim in a line", () => {
  it.each([
    ["bare", `{"claim_id":"a"}`],
    ["inside `claim`", `{"claim":{"claim_id":"a"}}`],
    ["after the mark of a byte order", `\uFEFF{"claim_id":"a"}`],
    ["with the other line end", `{"claim_id":"a"}\r`],
  ])("is read %s", (_how, text) => {
    expect(readClaimLine(Buffer.from(text))).toEqual({ claim: { claim_id: "a" } });
  });

  it("may be absent", () => {
    expect([" \t\r", ""].map((text) => readClaimLine(Buffer.from(text)))).toEqual(["blank", "blank"]);
  });

  it("keeps long numbers that are texts", () => {
    const claim = { account: "12345678901234567890", text: "a: 12345678901234567890" };
    expect(readClaimLine(Buffer.from(JSON.stringify(claim)))).toEqual({ claim });
  });

  it.each([
    ["broken JSON", `{"claim_id": `, "The line is not JSON: "],
    ["YAML", `claim_id: a`, "The line is not JSON"],
    ["a list", `[1, 2]`, "The line holds no claim."],
    ["a text inside `claim`", `{"claim":"x"}`, "The line holds no claim."],
    ["a number that JavaScript would change", `{"amount": 9007199254740993}`, "9007199254740993"],
  ])("is refused for %s", (_what, text, reason) => {
    expect(readClaimLine(Buffer.from(text))).toEqual({ unreadable: expect.stringContaining(reason) });
  });

  it("is refused when it is no text or too long", () => {
    expect(readClaimLine(Buffer.from([0x7b, 0xff, 0x7d]))).toEqual({ unreadable: "The line is not UTF-8 text." });
    expect(readClaimLine(undefined)).toEqual({ unreadable: "The line is larger than 4 MiB." });
  });
});
