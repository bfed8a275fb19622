import { describe, expect, it } from "vitest";
import { codeTable } from "../../engine/index.ts";
import { type ProblemCode, problemDocument, problemKinds, refuse } from "../../server/problem.ts";

const codes = Object.entries(problemKinds).map(([code, kind]) => ({ code, ...kind }));

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problemKinds, code);

describe("a problem", () => {
  it.each(codes)("called $code has the words of its row", ({ code, row, status }) => {
    expect(codeTable.get(row)?.name).toBe(code.replaceAll("_", "-"));
    if (!isProblemCode(code)) throw new Error(`expected ${code} to be a code`);
    const document = problemDocument(refuse(code).problem, "call-1");
    const title = codeTable.get(row)?.title;
    const help = refuse(code).problem.help;
    const type = `https://claimblocks.dev/codes/${row}`;
    const said = { detail: expect.any(String), ...(help && { help }) };
    expect(document).toEqual({ type, title, status, code, instance: "call-1", ...said });
  });

  it("uses every code that the table has for answers", () => {
    const rows = [...codeTable.keys()].filter((code) => code.startsWith("CB70"));
    const used = codes.map(({ row }) => row).filter((code) => code.startsWith("CB70"));
    expect(used.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(rows);
  });

  it("says what its caller can do about it, in words of this call", () => {
    const { problem } = refuse("header_invalid", { header: "X-Sandbox-Actor", expected: "Send it as name:role." });
    expect(problemDocument(problem, "call-1")).toMatchObject({ help: "Send it as name:role." });
  });

  it("keeps its headers out of the body", () => {
    const { problem } = refuse("busy", {}, { headers: { "retry-after": "1" } });
    expect(problemDocument(problem, "call-1")).not.toHaveProperty("headers");
  });
});
