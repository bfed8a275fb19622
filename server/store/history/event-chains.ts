/** Events in their order in; for each what is wrong with it out. What is recorded counts from then on, so that one edit is one fault. */
import { chainHash } from "../event-chain.ts";
import { toSubjectKey } from "../subject-key.ts";
import { isSeal, SealCheck } from "./seal-check.ts";
import type { HistoryFault } from "./history-entry.ts";
import type { RecordedEvent } from "./recorded-commit.ts";

export interface ChainsStart {
  /** The number of the last event before the first that is checked; the chains up to it are taken as they are. */
  readonly after: number;
  /** The root at that event. */
  readonly root: string | null;
}

/** Told of each event: its number, and the root at it. */
export type OnEvent = (number: number, root: string | null) => void;

export class EventChains {
  private readonly heads = new Map<string, string>();
  private readonly seals: SealCheck;
  private readonly start: ChainsStart;
  private readonly onEvent: OnEvent | undefined;
  private number: number;

  constructor(start: ChainsStart = { after: 0, root: null }, onEvent?: OnEvent) {
    this.start = start;
    this.onEvent = onEvent;
    this.number = start.after;
    this.seals = new SealCheck(start);
  }

  /** The number of the last event. */
  get last(): number {
    return this.number;
  }

  /** How many subjects the events are about. */
  get chains(): number {
    return this.heads.size;
  }

  /** The hash over the hashes of all events so far. */
  get root(): string | null {
    return this.seals.root;
  }

  /** The number of the last event that a seal covers. */
  get sealedThrough(): number {
    return this.seals.through;
  }

  check(event: RecordedEvent): readonly HistoryFault[] {
    const faults = this.findFaults(event);
    this.number = event.number;
    const key = toSubjectKey(event.subject);
    this.seals.add(event.hash, !this.heads.has(key));
    this.heads.set(key, event.hash);
    this.onEvent?.(event.number, this.root);
    return faults;
  }

  /** Whatever events are missing up to this number are given up. */
  skipTo(number: number): void {
    this.number = number;
  }

  private findFaults(event: RecordedEvent): readonly HistoryFault[] {
    const { number, previous, hash } = event;
    const subject = toSubjectKey(event.subject);
    const about = { event: number, subject };
    const faults: HistoryFault[] = [];
    const due = this.number + 1;
    if (number !== due) {
      const reason = `it has event ${number} where ${due} should be`;
      faults.push({ kind: "misplaced", reason, ...about, expected: String(due), found: String(number) });
    }
    const head = this.heads.get(subject) ?? (this.start.after > 0 ? previous : null);
    if (previous !== head) {
      const reason = `event ${number} does not follow the one before it`;
      faults.push({ kind: "misplaced", reason, ...about, expected: `${head}`, found: `${previous}` });
    }
    const computed = chainHash(previous, event.canonical);
    if (hash !== computed) {
      const reason = `the content of event ${number} does not match its hash`;
      faults.push({ kind: "changed", reason, ...about, expected: hash, found: computed });
    }
    const broken = isSeal(event) ? this.seals.check(event.dataText) : undefined;
    return broken ? [...faults, { kind: "seal", ...about, ...broken }] : faults;
  }
}
