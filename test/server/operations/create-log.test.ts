import { describe, expect, it } from "vitest";
import { createLog, type Log } from "../../../server/operations/create-log.ts";

const canary = "62001234567890";
const lines: string[] = [];
const last = (): Record<string, unknown> => JSON.parse(lines.at(-1) ?? "") as Record<string, unknown>;

function logWith(write: (log: Log) => void): Record<string, unknown> {
  write(createLog("info", (line) => lines.push(line)));
  return last();
}

describe("the log", () => {
  it("writes one JSON object a line, with the level in words and the time in UTC", () => {
    const line = logWith((log) => log.info({ request_id: "r-1", status: 200, ms: 1.5 }, "call"));
    expect(line).toMatchObject({ level: "info", request_id: "r-1", status: 200, ms: 1.5, msg: "call" });
    expect(line["time"]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(lines.at(-1)?.endsWith("}\n")).toBe(true);
  });

  it.each([
    ["a body", { body: { account_number: canary } }],
    ["headers", { headers: { authorization: `Bearer ${canary}`, cookie: canary } }],
    ["a query", { query: `account=${canary}` }],
    ["anything that is not in its table", { payee: canary }],
    ["a word that is a sentence", { code: `no ${canary} here` }],
    ["a count that is a text", { status: canary }],
  ])("does not print %s", (_what, members) => {
    expect(JSON.stringify(logWith((log) => log.info(members, "call")))).not.toContain(canary);
  });

  it("masks what is sealed, in its own words too", () => {
    const sealed = `sealed:v1:6789:${"A".repeat(60)}`;
    const line = JSON.stringify(logWith((log) => log.info({ detail: `the account ${sealed}` }, `for ${sealed}`)));
    expect(line).toContain("•••• 6789");
    expect(line).not.toContain("sealed:v1");
  });

  it("says where an error happened without what somebody typed", () => {
    const parse = (): unknown => JSON.parse(`{"account": ${canary} x`);
    const errors = [
      caught(parse),
      new TypeError(`cannot pay "${canary}" to 'Thandi Nkosi, 12 Long Street'`),
      Object.assign(new Error(`duplicate key (account)=(${canary})`), { severity: "ERROR", code: "23505" }),
      new Error("outer", { cause: new Error(`inner ${canary}`) }),
    ];
    for (const error of errors) {
      for (const write of [(log: Log) => log.error(error), (log: Log) => log.error({ err: error }, "unexpected")]) {
        const line = logWith(write);
        expect(JSON.stringify(line)).not.toMatch(new RegExp(`${canary}|Thandi`));
        expect(line).toMatchObject({ level: "error", err: { type: (error as Error).name } });
      }
    }
  });

  it("keeps the names that help to find a mistake of ours", () => {
    const line = logWith((log) => log.error(new TypeError("Cannot read properties of undefined (reading 'payee')")));
    expect(line).toMatchObject({ err: { message: "Cannot read properties of undefined (reading 'payee')" } });
    expect(JSON.stringify(line)).toContain("create-log.test.ts");
  });

  it("writes nothing below its level", () => {
    const before = lines.length;
    const log = createLog("warn", (line) => lines.push(line));
    log.info({ status: 200 }, "call");
    expect(lines.length).toBe(before);
  });
});

function caught(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}
