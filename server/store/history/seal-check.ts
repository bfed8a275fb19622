/** Compares each seal in a history with the events that it covers. */
import { chainHash } from "../event-chain.ts";
import { isSealData, sealEvent } from "../seal.ts";
import type { HistoryFault } from "./history-entry.ts";
import type { RecordedEvent } from "./recorded-commit.ts";

interface Unsealed {
  readonly hash: string;
  readonly isFirst: boolean;
}

type Broken = Pick<HistoryFault, "reason" | "expected" | "found">;

export class SealCheck {
  /** The events after the last seal, since a seal does not cover those that came while it was made. */
  private unsealed: Unsealed[] = [];
  private sealedRoot: string | null;
  private sealedChains = 0;
  private readonly after: number;
  root: string | null;
  through: number;

  constructor({ after, root }: { readonly after: number; readonly root: string | null }) {
    this.after = after;
    this.through = after;
    this.root = root;
    this.sealedRoot = root;
  }

  add(hash: string, isFirst: boolean): void {
    this.unsealed.push({ hash, isFirst });
    this.root = chainHash(this.root, hash);
  }

  /** What the seal says otherwise; it is believed from then on. */
  check(dataText: string): Broken | undefined {
    const data: unknown = JSON.parse(dataText);
    if (!isSealData(data)) return { reason: "the seal is not one" };
    const { through_event, root, chains, previous_root } = data;
    // Of events before those that are checked.
    if (through_event < this.after) return undefined;
    const count = through_event - this.through;
    if (count < 0 || count > this.unsealed.length) return { reason: "the seal does not name an event before it" };
    const covered = this.unsealed.slice(0, count);
    const computed = {
      root: foldAll(this.sealedRoot, covered),
      chains: this.sealedChains + covered.filter(({ isFirst }) => isFirst).length,
      previous_root: this.sealedRoot,
    };
    // Where the history is known only in part, so are its chains and the seal before.
    const isWhole = this.after === 0;
    const holds = root === computed.root && (!isWhole || chains === computed.chains);
    const follows = !isWhole || previous_root === computed.previous_root;
    this.unsealed = this.unsealed.slice(count);
    this.through = through_event;
    this.sealedChains = chains;
    this.sealedRoot = root;
    if (holds && follows) return undefined;
    this.root = foldAll(root, this.unsealed);
    const reason = `the events up to ${through_event} are not those that were sealed`;
    return { reason, expected: inWords({ root, chains, previous_root }), found: inWords(computed) };
  }
}

export function isSeal({ type, subject }: Pick<RecordedEvent, "type" | "subject">): boolean {
  return type === sealEvent.type && subject.collection === sealEvent.subject.collection;
}

function foldAll(root: string | null, events: readonly Unsealed[]): string | null {
  return events.reduce<string | null>((folded, { hash }) => chainHash(folded, hash), root);
}

interface SealParts {
  readonly root: string | null;
  readonly chains: number;
  readonly previous_root: string | null;
}

function inWords({ root, chains, previous_root }: SealParts): string {
  return `${root} of ${chains} chains after ${previous_root}`;
}
