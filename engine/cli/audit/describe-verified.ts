import { countOf } from "../count-of.ts";
import { describeFinding, type ShownFinding } from "./describe-finding.ts";

export interface ShownVerified {
  readonly place: string;
  readonly commits?: number;
  readonly documents?: number;
  readonly events: number;
  readonly chains: number;
  readonly after: number;
  readonly through: number;
  readonly head: string | null;
  readonly commit_head?: string | null;
  readonly sealed_through: number;
  readonly unfinished_bytes: number;
  readonly finding_count: number;
  readonly findings: readonly ShownFinding[];
}

export function describeVerified(verified: ShownVerified): string {
  const { place, finding_count, findings } = verified;
  const lines = findings.map(describeFinding);
  if (finding_count > findings.length) lines.push(`... and ${finding_count - findings.length} more`);
  const outcome = finding_count === 0 ? "Verified" : `${countOf(finding_count, "finding")} in`;
  return [...lines, `${outcome} ${countsOf(verified)}\n  of ${place}`, ...notesOf(verified)].join("\n");
}

function countsOf({ commits, documents, events, chains }: ShownVerified): string {
  return [
    ...(commits === undefined ? [] : [countOf(commits, "commit")]),
    `${countOf(events, "event")} in ${countOf(chains, "chain")}`,
    ...(documents === undefined ? [] : [countOf(documents, "document")]),
  ].join(", ");
}

function notesOf({
  after,
  through,
  head,
  commit_head,
  sealed_through,
  unfinished_bytes,
}: ShownVerified): readonly string[] {
  const range = after > 0 ? `events ${after + 1} to ${through}` : `through event ${through}`;
  const sealed = sealed_through > after ? `sealed through event ${sealed_through}` : "not sealed yet";
  return [
    `  head ${head ?? "none"} (${range}, ${sealed})`,
    ...(commit_head ? [`  head ${commit_head} (documents too)`] : []),
    ...(unfinished_bytes > 0
      ? [
          `  the last ${countOf(unfinished_bytes, "byte")} are not a line yet: a write under way, or one that was cut off`,
        ]
      : []),
  ];
}
