/** Lets commits through that continue the history before them; stops at the first that does not. */
import { chainHash } from "../event-chain.ts";
import { isStorableJson, isStorableText } from "../storable-text.ts";
import { type SubjectKey, toSubjectKey } from "../subject-key.ts";
import { type CopiedCommit, CopyStopped } from "./copied-commit.ts";

export interface CopyCounts {
  readonly commits: number;
  readonly events: number;
  readonly documents: number;
}

export interface Verifier {
  check(commit: CopiedCommit): void;
  counts(): CopyCounts;
}

/** `source` as it may be shown. */
export function createVerifier(source: string): Verifier {
  const versions = new Map<SubjectKey, number>();
  const heads = new Map<SubjectKey, string>();
  let commits = 0;
  let events = 0;

  function findFault({ sequence, lastEvent, puts, events: recorded }: CopiedCommit): string | undefined {
    if (sequence !== commits + 1) return `it follows commit ${commits}`;
    for (const put of puts) {
      const current = versions.get(toSubjectKey(put)) ?? 0;
      if (put.version !== current + 1) {
        return `it puts version ${put.version} of ${put.collection} ${put.id} after version ${current}`;
      }
      versions.set(toSubjectKey(put), put.version);
    }
    for (const { number, subject, canonical, previous, hash } of recorded) {
      events += 1;
      const key = toSubjectKey(subject);
      if (number !== events) return `it has event ${number} where ${events} should be`;
      if (previous !== (heads.get(key) ?? null)) return `event ${number} does not follow the one before it`;
      if (hash !== chainHash(previous, canonical)) return `the content of event ${number} does not match its hash`;
      heads.set(key, hash);
    }
    return events === lastEvent ? undefined : `it lacks event ${events + 1}`;
  }

  return {
    check(commit) {
      const { sequence } = commit;
      const reason = findFault(commit);
      if (reason !== undefined) throw new CopyStopped({ code: "CB6021", params: { source, sequence, reason } });
      for (const { collection, id, text } of commit.puts) {
        if (isStorableText(id) && isStorableJson(text)) continue;
        throw new CopyStopped({ code: "CB6009", params: { collection, id } });
      }
      commits += 1;
    },
    counts: () => ({ commits, events, documents: versions.size }),
  };
}
