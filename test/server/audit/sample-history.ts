/** A history with documents, chains and a seal in it, and ways of writing its log anew. */
import { readFileSync, writeFileSync } from "node:fs";
import { createSealTask } from "../../../server/audit/seal-heads.ts";
import type { Verified, VerifyAnswer } from "../../../server/audit/verified.ts";
import { verifyStore } from "../../../server/audit/verify-store.ts";
import { formatCommitLine, type LoggedCommit } from "../../../server/store/embedded/commit-line.ts";
import { canonicalEvent, chainHash } from "../../../server/store/event-chain.ts";
import type { StorePlace } from "../../../server/store/open-configured-store.ts";
import type { Store } from "../../../server/store/store.ts";
import { claim, commitOf, committed, eventsOnly } from "../store/commit-samples.ts";
import { openForTest } from "../store/embedded/open-for-test.ts";

export const claims = 10;
/** Of `fill`, the commit of the seal included: per claim it is put twice and noted once. */
export const commits = 3 * claims + 1;
export const sealedEvents = 3 * claims;

const noon = Date.parse("2026-03-02T12:00:00.000Z");

export async function fill(store: Store): Promise<void> {
  for (let at = 0; at < claims; at += 1) {
    const id = `c${at}`;
    await committed(store.commit(commitOf("claims", id, 0, { zebra: at, claim_status: "open" }, { at })));
    await committed(store.commit(eventsOnly({ type: "noted", subject: claim(id), data: { text: `Zoë ${at}` } })));
    await committed(store.commit(commitOf("claims", id, 1, { zebra: at, claim_status: "closed" })));
  }
  await seal(store, noon);
}

export async function seal(store: Store, now: number): Promise<void> {
  await createSealTask({ store }).run(now, new AbortController().signal);
}

/** A data folder with that history, which no server uses. */
export async function fillFolder(folder: string): Promise<void> {
  const { store } = await openForTest(folder);
  await fill(store);
  await store.close();
}

export const verifyAnswer = (place: StorePlace, head?: string): Promise<VerifyAnswer> =>
  verifyStore(place, { head, onProgress: () => undefined });

export async function verify(place: StorePlace, head?: string): Promise<Verified> {
  const answer = await verifyAnswer(place, head);
  if ("failure" in answer) throw new Error(`not verified: ${JSON.stringify(answer.failure)}`);
  return answer;
}

/** The lines of a log, its header first, each with its newline. */
export function linesOf(file: string): string[] {
  return readFileSync(file, "utf8").split(/(?<=\n)/);
}

type Mutable<Value> = { -readonly [Name in keyof Value]: Mutable<Value[Name]> };

/** Changes the commits of a log and gives every line and every event the hash that it then must have. */
export function forge(file: string, change: (commits: Mutable<LoggedCommit>[]) => Mutable<LoggedCommit>[]): void {
  const [header = "", ...lines] = linesOf(file);
  const heads = new Map<string, string>();
  const written = [header];
  let { hash: previous }: { hash: string } = JSON.parse(header);
  for (const [at, commit] of change(lines.map((line) => JSON.parse(line))).entries()) {
    const events = commit.events.map(({ type, subject, data }) => {
      const before = heads.get(subject.id) ?? null;
      const { text, dataText } = canonicalEvent({ at: commit.at, actor: commit.actor, type, subject, data });
      const hash = chainHash(before, text);
      heads.set(subject.id, hash);
      return { type, subject, previous: before, hash, dataText };
    });
    const puts = commit.puts.map(({ document, ...put }) => ({ ...put, text: JSON.stringify(document) }));
    const sealed = formatCommitLine({ ...commit, sequence: at + 1, previous, puts, events });
    previous = sealed.hash;
    written.push(sealed.line);
  }
  writeFileSync(file, written.join(""));
}
