/** The commits of a data folder, in order. No server may have the folder meanwhile. */
import { closeSync, existsSync, openSync } from "node:fs";
import { type LoggedCommit, toLoggedCommit } from "../embedded/commit-line.ts";
import { openStore } from "../embedded/open-store.ts";
import { readLines } from "../embedded/read-lines.ts";
import { openLine } from "../embedded/sealed-line.ts";
import { toStoreFiles } from "../embedded/store-files.ts";
import { canonicalEvent } from "../event-chain.ts";
import { type CopiedCommit, CopyStopped } from "./copied-commit.ts";

export async function* readFolder(folder: string): AsyncGenerator<CopiedCommit> {
  const { log } = toStoreFiles(folder);
  if (!existsSync(log)) throw new CopyStopped({ code: "CB6022", params: { source: folder } });
  // Opened as a server does, which locks it, cuts off a torn last line, and refuses what it cannot trust.
  const opened = await openStore({ folder });
  if ("failure" in opened) throw new CopyStopped(opened.failure);
  const descriptor = openSync(log, "r");
  try {
    yield* readCommits(descriptor, folder);
  } finally {
    closeSync(descriptor);
    await opened.store.close();
  }
}

function* readCommits(descriptor: number, source: string): Generator<CopiedCommit> {
  let previous: string | undefined;
  let sequence = 0;
  let number = 0;
  for (const { bytes } of readLines(descriptor, 0)) {
    const line = openLine(bytes);
    const commit = line && previous !== undefined ? toLoggedCommit(line) : undefined;
    if (line === undefined || (previous !== undefined && commit?.previous !== previous)) {
      const reason = "its line does not match its hash";
      throw new CopyStopped({ code: "CB6021", params: { source, sequence, reason } });
    }
    if (commit) yield toCopiedCommit(commit, number);
    number += commit?.events.length ?? 0;
    previous = line.hash;
    sequence += 1;
  }
}

function toCopiedCommit({ sequence, at, actor, puts, events }: LoggedCommit, before: number): CopiedCommit {
  return {
    sequence,
    lastEvent: before + events.length,
    at,
    actor,
    puts: puts.map(({ document, ...put }) => ({ ...put, text: JSON.stringify(document) })),
    events: events.map(({ type, subject, data, previous, hash }, place) => {
      const { text: canonical, dataText } = canonicalEvent({ at, actor, type, subject, data });
      return { number: before + place + 1, type, subject, previous, hash, canonical, dataText };
    }),
  };
}
