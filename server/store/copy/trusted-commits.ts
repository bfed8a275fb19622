/** Lets commits through that continue the history before them; stops at the first that does not. */
import type { HistoryChecker } from "../history/history-checker.ts";
import type { HistoryEntry } from "../history/history-entry.ts";
import type { RecordedCommit } from "../history/recorded-commit.ts";
import { isStorableJson, isStorableText } from "../storable-text.ts";
import { CopyStopped } from "./copy-stopped.ts";

/** `source` as it may be shown. */
export async function* trustedCommits(
  entries: AsyncIterable<HistoryEntry>,
  checker: HistoryChecker,
  source: string,
): AsyncGenerator<RecordedCommit> {
  for await (const entry of entries) {
    for await (const { reason } of checker.check(entry)) {
      const sequence = entry.commit?.sequence ?? checker.counts.commits;
      throw new CopyStopped({ code: "CB6021", params: { source, sequence, reason } });
    }
    if (!entry.commit) continue;
    refuseUnstorable(entry.commit);
    yield entry.commit;
  }
}

function refuseUnstorable({ puts }: RecordedCommit): void {
  const unstorable = puts.find(({ id, text }) => !(isStorableText(id) && isStorableJson(text)));
  if (!unstorable) return;
  const { collection, id } = unstorable;
  throw new CopyStopped({ code: "CB6009", params: { collection, id } });
}
