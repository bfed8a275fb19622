import { type ChildProcess, spawn } from "node:child_process";
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { program, runProgram } from "./run-command.ts";

let workplace = "";

beforeEach(() => {
  workplace = mkdtempSync(join(tmpdir(), "claimblocks-"));
  cpSync(join(import.meta.dirname, "modules/travel"), join(workplace, "travel"), { recursive: true });
});

afterEach(() => {
  rmSync(workplace, { recursive: true });
});

function endOf(child: ChildProcess): Promise<{ readonly exitCode: number | null; readonly talk: string }> {
  let talk = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (talk += text));
  return new Promise((settle) => child.on("close", (exitCode) => settle({ exitCode, talk })));
}

describe("the installed program", () => {
  it("runs through a link, as npm installs it, from a folder with settings of its own", async () => {
    mkdirSync(join(workplace, "node_modules/.bin"), { recursive: true });
    const link = join(workplace, "node_modules/.bin/claimblocks");
    symlinkSync(program, link);
    const compilerOptions = { baseUrl: ".", paths: { commander: ["./commander.mjs"] } };
    writeFileSync(join(workplace, "tsconfig.json"), JSON.stringify({ compilerOptions }));
    writeFileSync(join(workplace, "commander.mjs"), 'throw new Error("not the library");');
    const { exitCode, data } = await runProgram(["codes", "CB2101"], workplace, link);
    expect(data).toMatch(/^CB2101 duplicate-block-key/);
    expect(exitCode).toBe(0);
  });

  it("writes all of a long answer into a pipe that is read late", async () => {
    const child = spawn(process.execPath, [program, "schema", "module"], { stdio: ["ignore", "pipe", "ignore"] });
    const ended = new Promise((settle) => child.on("exit", settle));
    await new Promise((settle) => child.stdout.once("readable", settle));
    let data = "";
    for await (const chunk of child.stdout.setEncoding("utf8")) data += String(chunk);
    expect(JSON.parse(data)).toMatchObject({ title: "Module document" });
    expect(await ended).toBe(0);
  });

  it("ends quietly when whoever reads its answer has gone", async () => {
    const child = spawn(process.execPath, [program, "schema", "module"], { stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.destroy();
    expect(await endOf(child)).toEqual({ exitCode: 0, talk: "" });
  });

  it.skipIf(!existsSync("/dev/full"))("says when its answer cannot be written", async () => {
    const full = openSync("/dev/full", "w");
    const child = spawn(process.execPath, [program, "codes"], { stdio: ["ignore", full, "pipe"] });
    closeSync(full);
    expect(await endOf(child)).toEqual({ exitCode: 2, talk: "The answer cannot be written (ENOSPC).\n" });
  });

  it("serves until it is asked to stop", async () => {
    const argv = ["serve", "--port", "0", "--data", "data", "--modules", "travel"];
    const child = spawn(process.execPath, [program, ...argv], { cwd: workplace, stdio: ["ignore", "pipe", "ignore"] });
    const ended = new Promise((settle) => child.on("exit", settle));
    let url: string | undefined;
    for await (const chunk of child.stdout.setEncoding("utf8")) {
      url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(chunk))?.[0];
      if (url !== undefined) break;
    }
    expect((await fetch(`${url}/health`)).status).toBe(200);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });
});
