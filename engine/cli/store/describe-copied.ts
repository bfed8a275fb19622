import { countOf } from "../count-of.ts";

export interface CopiedParts {
  readonly from: string;
  readonly to: string;
  readonly commits: number;
  readonly events: number;
  readonly documents: number;
}

export function describeCopied({ from, to, commits, events, documents }: CopiedParts): string {
  const counts = `${countOf(commits, "commit")}, ${countOf(events, "event")}, ${countOf(documents, "document")}`;
  return `Copied and verified ${counts}\n  from ${from}\n  to   ${to}`;
}
