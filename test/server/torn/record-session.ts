/** A claim's life over HTTP on the embedded store -> the bytes of its files. */
import { readFileSync, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toStoreFiles } from "../../../server/store/embedded/store-files.ts";
import type { TestCaller } from "../support/call.ts";
import { act, actOn, createRequest, filledIn, openClaim, save } from "../support/claims.ts";
import { openTestApp } from "../support/open-test-app.ts";

export interface RecordedSession {
  readonly log: Buffer;
  /** Covers the session's first part only. */
  readonly snapshot: Buffer;
  /** The byte after each line; the first is the header. */
  readonly lineEnds: readonly number[];
  /** How many lines there were when the snapshot was written. */
  readonly covered: number;
}

export async function recordSession(): Promise<RecordedSession> {
  const folder = await mkdtemp(join(tmpdir(), "claimblocks-session-"));
  const files = toStoreFiles(folder);
  try {
    let claim = "";
    await workIn(folder, async (call) => {
      claim = await openClaim(call);
      await save(call, claim, filledIn);
      await act(call, claim, "send-to-review", "approve");
    });
    // A close writes the snapshot; what follows is in the log alone.
    const snapshot = readFileSync(files.snapshot);
    const covered = endsOfLines(readFileSync(files.log)).length;
    await workIn(folder, async (call) => {
      await createRequest(call, claim, "emergency_payout");
      await act(call, claim, "acknowledge-approved");
      const request = await createRequest(call, claim, "payout");
      await actOn(call, request, "process");
      await createRequest(call, claim, "monthly_help");
      await call("POST", `${claim}/notes`, { body: { text: "Zoë rang: the suitcase is still away" } });
    });
    const log = readFileSync(files.log);
    return { log, snapshot, lineEnds: endsOfLines(log), covered };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function workIn(folder: string, work: (call: TestCaller) => Promise<void>): Promise<void> {
  const server = await openTestApp({ folder });
  try {
    await work(server.call);
  } finally {
    await server.close();
  }
}

function endsOfLines(log: Buffer): number[] {
  return [...log.keys()].filter((at) => log[at] === 0x0a).map((at) => at + 1);
}
