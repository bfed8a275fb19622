import { spawn } from "node:child_process";
import { cpSync, createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createImpactProgress } from "../../../../engine/cli/change/impact-progress.ts";
import { compileFrom } from "../../../support/modules-at-hand.ts";
import { program, runCommand, runProgram } from "../run-command.ts";
import type { RunResult } from "../scenario.ts";

const dinosure = resolve(import.meta.dirname, "../../../../product-modules/dinosure");
const small = `
key: small
name: Small
version: 1.0.0
currency: GBP
time_zone: Europe/London
blocks:
  - block: { type: input.currency, key: granted, title: Granted }
  - disabled_if: "{{ifNotEquals claim.claim_status 'pending_payout'}}"
    block:
      type: payout_request
      key: pay
      title: Pay
      amount: "{{claim.block_states.granted.value}}"
      payee: { type: policyholder, policyholder_id: "{{claim.policy_id}}", amount: "{{claim.block_states.granted.value}}" }
`;
const manyClaims = 20_000;
const someClaims = 2000;
const brokenLine = 1001;
let folder = "";
const pathOf = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "claimblocks-impact-"));
  writeFileSync(pathOf("old.yaml"), small);
  writeFileSync(pathOf("new.yaml"), small.replace("claim.claim_status", "claim.approval_status"));
  await writeClaims("large.jsonl", manyClaims);
  await writeClaims("claims.jsonl", someClaims);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Claims of 5 kB each, of which every fourth can be paid, with a broken line among them and another at their end. */
async function writeClaims(name: string, count: number): Promise<void> {
  const stream = createWriteStream(pathOf(name));
  for (let index = 0; index < count; index++) {
    const claim = {
      claim_id: `claim-${index}`,
      claim_status: index % 4 === 3 ? "pending_payout" : "open",
      approval_status: "approved",
      policy_id: "policy",
      block_states: { granted: { type: "input.currency", value: 100 + index } },
      app_data: { notes: "x".repeat(5000) },
    };
    if (index === brokenLine - 1) stream.write('{"claim_id": "broken"\n');
    if (!stream.write(`${JSON.stringify(claim)}\n`)) await once(stream, "drain");
  }
  stream.end("[]");
  await once(stream, "finish");
}

const payable = manyClaims / 4;

function impact(...options: readonly string[]): readonly string[] {
  return ["impact", pathOf("old.yaml"), pathOf("new.yaml"), "--now", "2026-03-01", ...options];
}

/** Everything that is said about all claims. */
function countedBy(workers: string): Promise<RunResult> {
  return runCommand(impact("--claims", pathOf("claims.jsonl"), "--workers", workers, "--examples", "1000"));
}

describe("the command impact", () => {
  it("counts a file that is larger than its memory, and names the line that is broken", async () => {
    const limited = [
      "--max-old-space-size=64",
      program,
      ...impact("--claims", pathOf("large.jsonl"), "--workers", "1", "--format", "json"),
    ];
    const { exitCode, data } = await runProgram(limited.slice(1), folder, limited[0]);
    expect(exitCode).toBe(1);
    const report = JSON.parse(data);
    expect(report.claims).toEqual({ read: manyClaims, changed: payable, unreadable: 2 });
    expect(report.unreadable).toMatchObject([{ line: brokenLine }, { line: manyClaims + 2 }]);
    const [change] = report.changes;
    expect(change).toMatchObject({ block: "pay", kind: "stops_being_payable", claims: payable });
    expect(change.examples.map(({ claim_id: id, line, old }: Example) => [id, line, old])).toEqual([
      ["claim-3", 4, 103],
      ["claim-7", 8, 107],
      ["claim-11", 12, 111],
    ]);
  });

  it("says the same whatever number of threads count", async () => {
    const [one, two] = [await countedBy("1"), await countedBy("2")];
    expect(two).toEqual(one);
    expect(one.data).toContain(`claims.jsonl:${brokenLine}  The line is not JSON`);
    expect(one.data).toContain(`claims.jsonl:${someClaims + 2}  The line holds no claim.`);
  });

  it("prints what was counted so far when it is stopped", async () => {
    const child = spawn(process.execPath, [program, ...impact("--claims", "-", "--workers", "1", "--format", "json")]);
    let data = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (data += text));
    // It closes its input when it stops.
    child.stdin.on("error", () => undefined);
    const closed = once(child, "close");
    const isOver = closed.then(() => true);
    const block = Buffer.from(
      `${JSON.stringify({ claim_id: "one", block_states: { granted: {} }, app_data: "x".repeat(500_000) })}\n`,
    );
    const hasRoom = async () => child.stdin.write(block) || once(child.stdin, "drain").catch(() => undefined);
    // By the twentieth it reads, so it also listens for the signal.
    for (let sent = 0; !(await Promise.race([hasRoom().then(() => false), isOver])); sent++) {
      if (sent === 20) child.kill("SIGINT");
    }
    expect((await closed)[0]).toBe(130);
    const report = JSON.parse(data);
    expect(report.partial).toBe(true);
    expect(report.claims.read).toBeGreaterThan(0);
  });

  it("opens a claim that never was with the old module", async () => {
    writeFileSync(pathOf("old-default.yaml"), small.replace("title: Granted", "title: Granted, default_value: 500"));
    writeFileSync(
      pathOf("new.json"),
      JSON.stringify({ claim_id: "new", claim_status: "pending_payout", policy_id: "policy" }),
    );
    const argv = [
      "impact",
      pathOf("old-default.yaml"),
      pathOf("new.yaml"),
      "--claims",
      pathOf("new.json"),
      "--format",
      "json",
    ];
    expect(JSON.parse((await runCommand(argv)).data).changes).toMatchObject([
      { kind: "stops_being_payable", examples: [{ old: 500 }] },
    ]);
  });

  it("says what an edit of a real module does to its sample claims", async () => {
    const edited = pathOf("dinosure");
    cpSync(dinosure, edited, { recursive: true });
    const conditions = join(edited, "conditions.yaml");
    const gate = "      - condition: free_of_waiting_period\n";
    const text = readFileSync(conditions, "utf8");
    expect(text).toContain(gate);
    writeFileSync(conditions, text.replace(gate, ""));
    mkdirSync(pathOf("samples"));
    const samples: Readonly<Record<string, object>> = compileFrom(dinosure).document.samples?.claims ?? {};
    for (const [name, claim] of Object.entries(samples))
      writeFileSync(pathOf(`samples/${name}.json`), JSON.stringify({ claim }));
    const { data, exitCode } = await runCommand([
      "impact",
      dinosure,
      edited,
      "--claims",
      pathOf("samples"),
      "--format",
      "json",
    ]);
    const { claims, changes } = JSON.parse(data);
    expect(claims).toEqual({ read: Object.keys(samples).length, changed: 1, unreadable: 0 });
    expect(changes).toMatchObject([
      {
        block: "first_beneficiary_payout",
        kind: "becomes_payable",
        examples: [{ file: pathOf("samples/within_waiting_period.json"), line: null, old: null }],
      },
    ]);
    expect(exitCode).toBe(0);
  });
});

interface Example {
  readonly claim_id: string;
  readonly line: number;
  readonly old: number;
}

describe("the progress of an impact", () => {
  it("is said after a while, over itself, and wiped away, but only to someone who watches", () => {
    const text = "1201 claims, 3 look different";
    expect(talkOfProgress(true)).toBe(`\r${text}\r${" ".repeat(text.length)}\r`);
    expect(talkOfProgress(false)).toBe("");
  });
});

const tally = { read: 1200, changed: 3, unreadable: 1, unreadableClaims: [], kinds: new Map(), changes: new Map() };

function talkOfProgress(isWatched: boolean): string {
  let [now, talk] = [0, ""];
  const terminal = { now: () => now, writeTalk: (text: string) => void (talk += text) };
  const progress = createImpactProgress(terminal, isWatched);
  progress.onProgress(tally);
  now = 1000;
  progress.onProgress(tally);
  progress.onProgress({ ...tally, read: 9 });
  progress.close();
  return talk;
}
