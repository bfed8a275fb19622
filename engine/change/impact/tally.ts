import type { ClaimChange, ClaimChangeKind } from "./claim-change.ts";

/** Where a claim stands; no line where the file is one claim. */
export interface ClaimPlace {
  readonly file: string;
  readonly line: number | null;
}

export interface ClaimExample extends ClaimPlace {
  readonly claim_id: string | null;
  readonly old: unknown;
  readonly new: unknown;
}

export interface UnreadableClaim extends ClaimPlace {
  readonly reason: string;
}

export interface ChangeCount {
  readonly block: string;
  readonly type: string;
  readonly kind: ClaimChangeKind;
  claims: number;
  readonly examples: ClaimExample[];
}

/** What was counted so far. Plain data, so that threads can count parts; parts merged in order give the whole. */
export interface Tally {
  read: number;
  changed: number;
  unreadable: number;
  /** The first of them. */
  readonly unreadableClaims: UnreadableClaim[];
  /** Claims with at least one change of the kind. */
  readonly kinds: Map<ClaimChangeKind, number>;
  /** By block and kind. */
  readonly changes: Map<string, ChangeCount>;
}

/** Enough to mend a file; the number says how many there are. */
const mostUnreadableNamed = 100;

export function emptyTally(): Tally {
  return { read: 0, changed: 0, unreadable: 0, unreadableClaims: [], kinds: new Map(), changes: new Map() };
}

export interface CountedClaim extends ClaimPlace {
  readonly claim_id: string | null;
  readonly changes: readonly ClaimChange[];
}

export function countClaim(tally: Tally, { changes, ...place }: CountedClaim, mostExamples: number): void {
  tally.read++;
  if (changes.length === 0) return;
  tally.changed++;
  for (const kind of new Set(changes.map((change) => change.kind))) addTo(tally.kinds, kind, 1);
  for (const { block, type, kind, old, new: now } of changes) {
    const count = countOf(tally, { block, type, kind });
    count.claims++;
    if (count.examples.length < mostExamples) count.examples.push({ ...place, old, new: now });
  }
}

export function countUnreadable(tally: Tally, claim: UnreadableClaim): void {
  tally.unreadable++;
  if (tally.unreadableClaims.length < mostUnreadableNamed) tally.unreadableClaims.push(claim);
}

/** Adds what was counted of the claims that follow; their lines were counted from a line of its own. */
export function addTally(tally: Tally, part: Tally, { line, examples }: { line: number; examples: number }): void {
  tally.read += part.read;
  tally.changed += part.changed;
  tally.unreadable += part.unreadable;
  const placed = <P extends ClaimPlace>(place: P): P =>
    place.line === null ? place : { ...place, line: place.line + line };
  tally.unreadableClaims.push(
    ...part.unreadableClaims.slice(0, mostUnreadableNamed - tally.unreadableClaims.length).map(placed),
  );
  for (const [kind, claims] of part.kinds) addTo(tally.kinds, kind, claims);
  for (const change of part.changes.values()) {
    const count = countOf(tally, change);
    count.claims += change.claims;
    count.examples.push(...change.examples.slice(0, examples - count.examples.length).map(placed));
  }
}

function countOf(tally: Tally, { block, type, kind }: Pick<ChangeCount, "block" | "type" | "kind">): ChangeCount {
  const key = `${kind} ${type} ${block}`;
  let count = tally.changes.get(key);
  if (!count) {
    count = { block, type, kind, claims: 0, examples: [] };
    tally.changes.set(key, count);
  }
  return count;
}

function addTo(counts: Map<ClaimChangeKind, number>, kind: ClaimChangeKind, claims: number): void {
  counts.set(kind, (counts.get(kind) ?? 0) + claims);
}
