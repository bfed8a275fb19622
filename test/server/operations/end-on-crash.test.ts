import { EventEmitter } from "node:events";
import { expect, it } from "vitest";
import { createLog } from "../../../server/operations/create-log.ts";
import { endOnCrash } from "../../../server/operations/end-on-crash.ts";

it("says where the process broke, without what somebody typed, and ends it", () => {
  const lines: string[] = [];
  const codes: number[] = [];
  const running = Object.assign(new EventEmitter(), { exit: (code: number) => codes.push(code) });
  endOnCrash(
    createLog("info", (line) => lines.push(line)),
    running,
  );
  running.emit("uncaughtException", new TypeError('cannot pay "62001234567890 of Thandi Nkosi"'));
  expect(codes).toEqual([70]);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ level: "fatal", err: { type: "TypeError" } });
  expect(lines.join("")).not.toMatch(/6200|Thandi/);
});
