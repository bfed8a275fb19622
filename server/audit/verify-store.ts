/** Verifies all that a store recorded, without its server: every line or row, every chain, every document, every seal, every file. */
import { chainHash } from "../store/event-chain.ts";
import { HistoryChecker } from "../store/history/history-checker.ts";
import { HistoryUnreadable } from "../store/history/history-entry.ts";
import { NamedFiles } from "../store/history/named-files.ts";
import type { StorePlace } from "../store/open-configured-store.ts";
import { formatContent } from "../store/postgres/commit-content.ts";
import { StoreUnavailable } from "../store/store-unavailable.ts";
import { findMissingFiles } from "./find-missing-files.ts";
import { FindingList, toFinding } from "./finding.ts";
import { describePlace, readHistory } from "./read-history.ts";
import { findMissingHead, type VerifyAnswer } from "./verified.ts";

export interface VerifyOptions {
  /** A head that the history must have had, kept from an earlier verification. */
  readonly head: string | undefined;
  /** Told now and then how many commits have been verified. */
  readonly onProgress: (commits: number) => void;
}

const commitsBetweenWords = 10_000;

export async function verifyStore(place: StorePlace, { head, onProgress }: VerifyOptions): Promise<VerifyAnswer> {
  const shown = describePlace(place);
  const findings = new FindingList();
  let isHeadMissing = head !== undefined;
  let unfinished = 0;
  let commitHead: string | null = null;
  const named = new NamedFiles();
  const checker = new HistoryChecker((_number, root) => {
    if (root === head) isHeadMissing = false;
  });
  try {
    for await (const entry of readHistory(place)) {
      for await (const fault of checker.check(entry)) findings.add(toFinding(entry.place, fault));
      if (entry.commit) named.note(entry.commit, entry.place);
      if (entry.commit) commitHead = chainHash(commitHead, formatContent(entry.commit));
      if (commitHead === head) isHeadMissing = false;
      unfinished += entry.unfinishedBytes ?? 0;
      const { commits } = checker.counts;
      if (entry.commit && commits % commitsBetweenWords === 0) onProgress(commits);
    }
    for await (const missing of findMissingFiles(place, named)) findings.add(missing);
  } catch (error) {
    if (error instanceof HistoryUnreadable || error instanceof StoreUnavailable) return { failure: error.failure };
    throw error;
  }
  if (head !== undefined && isHeadMissing) findings.add(findMissingHead(shown, head));
  return {
    place: shown,
    ...checker.counts,
    after: 0,
    through: checker.counts.events,
    head: checker.chains.root,
    commit_head: commitHead,
    sealed_through: checker.chains.sealedThrough,
    unfinished_bytes: unfinished,
    finding_count: findings.count,
    findings: findings.listed,
  };
}
