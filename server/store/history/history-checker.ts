/** A store's history, entry by entry in; everything that is wrong with it out, and what it amounts to. */
import { toSubjectKey } from "../subject-key.ts";
import { DocumentStates } from "./document-states.ts";
import { EventChains, type OnEvent } from "./event-chains.ts";
import type { HistoryEntry, HistoryFault } from "./history-entry.ts";
import type { RecordedCommit } from "./recorded-commit.ts";

export interface HistoryCounts {
  readonly commits: number;
  readonly events: number;
  /** Subjects that have events. */
  readonly chains: number;
  readonly documents: number;
}

export class HistoryChecker {
  private readonly documents = new DocumentStates();
  readonly chains: EventChains;
  private commits = 0;
  private sequence = 0;

  constructor(onEvent?: OnEvent) {
    this.chains = new EventChains(undefined, onEvent);
  }

  get counts(): HistoryCounts {
    const { last: events, chains } = this.chains;
    return { commits: this.commits, events, chains, documents: this.documents.size };
  }

  async *check({ commit, fault, standing }: HistoryEntry): AsyncGenerator<HistoryFault> {
    const faults = commit ? this.checkCommit(commit) : [];
    yield* faults;
    // The others know more exactly what is wrong, and an edit is to be reported once.
    if (fault && faults.length === 0) yield commit ? { ...subjectOf(commit), ...fault } : fault;
    if (standing) yield* this.documents.compare(standing);
  }

  private checkCommit(commit: RecordedCommit): readonly HistoryFault[] {
    const { sequence, lastEvent, events } = commit;
    const faults: HistoryFault[] = [];
    const due = this.sequence + 1;
    this.commits += 1;
    this.sequence = sequence;
    if (sequence !== due) {
      const reason = `it follows commit ${due - 1}`;
      faults.push({ kind: "misplaced", reason, expected: `commit ${due}`, found: `commit ${sequence}` });
    }
    faults.push(...this.documents.put(commit));
    for (const event of events) faults.push(...this.chains.check(event));
    const { last } = this.chains;
    if (last !== lastEvent) {
      const lacks = last < lastEvent;
      const reason = lacks ? `it lacks event ${last + 1}` : `event ${last} is not its own`;
      faults.push({ kind: "misplaced", reason, expected: `last event ${lastEvent}`, found: `last event ${last}` });
      this.chains.skipTo(lastEvent);
    }
    return faults;
  }
}

function subjectOf({ puts, events }: RecordedCommit): { readonly subject?: string } {
  const [first = events[0]?.subject] = puts;
  return first ? { subject: toSubjectKey(first) } : {};
}
