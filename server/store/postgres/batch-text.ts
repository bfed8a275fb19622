import type { PreparedCommit } from "../prepared-commit.ts";
import { formatContent } from "./commit-content.ts";

/** Commits -> the JSON that the function `commit_batch` of the database reads. */
export function formatBatch(commits: readonly PreparedCommit[]): string {
  const texts = commits.map((commit) => {
    const reads = commit.reads.map(({ collection, id, version }) => [collection, id, version]);
    return `[${JSON.stringify(reads)},${formatContent(commit)}]`;
  });
  return `[${texts.join(",")}]`;
}
