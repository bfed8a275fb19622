import { describe, expect, test } from "vitest";
import { checkModule, todayAt } from "../../../../engine/index.ts";
import { sourceWith } from "./ignoring.ts";

const blocks = [
  "blocks:",
  "  - { type: heading, key: top, titel: Top, title: Top } # claimblocks-ignore CB2001: read by another system",
  "  - { type: heading, key: low, titel: Low, title: Low }",
  "",
].join("\n");

describe("what is found but ignored", () => {
  test("is named by its place in the merged document", () => {
    const { ignored, diagnostics } = checkModule(sourceWith(blocks));
    expect(ignored).toEqual([{ code: "CB2001", place: "/blocks/0/titel" }]);
    expect(diagnostics.map(({ code, pointer }) => [code, pointer])).toEqual([["CB2001", "/blocks/1/titel"]]);
  });

  test("is what a check-ignore.yaml with these places asks for", () => {
    const { ignored } = checkModule(sourceWith(blocks));
    const ignores = { ignores: ignored.map((one) => ({ ...one, reason: "as before" })) };
    const again = checkModule(sourceWith(blocks.replace(/ #.*/, ""), JSON.stringify(ignores)));
    expect(again.ignored).toEqual(ignored);
    expect(again.diagnostics.map(({ pointer }) => pointer)).toEqual(["/blocks/1/titel"]);
  });

  test("is nothing once its ignore has expired", () => {
    const ignores = 'ignores: [{ code: CB2001, place: low, reason: until spring, expires: "2026-02-28" }]';
    const on = (day: string) => checkModule(sourceWith(blocks, ignores), { today: todayAt(Date.parse(day)) }).ignored;
    expect(on("2026-02-28T23:59:59Z").map(({ place }) => place)).toEqual(["/blocks/0/titel", "/blocks/1/titel"]);
    expect(on("2026-03-01T00:00:00Z").map(({ place }) => place)).toEqual(["/blocks/0/titel"]);
  });
});
