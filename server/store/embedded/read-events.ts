/** Events are not kept in memory: they are read from the log, at the places that the state knows. */
import type { EventPage, EventQuery, StoredEvent } from "../store.ts";
import { toSubjectKey } from "../subject-key.ts";
import { type LoggedCommit, toLoggedCommit } from "./commit-line.ts";
import type { LogFile } from "./log-file.ts";
import { openLine } from "./sealed-line.ts";
import type { StoreState } from "./store-state.ts";

export async function readEvents(state: StoreState, log: LogFile, query: EventQuery): Promise<EventPage> {
  // One more than asked for shows whether there is a next page.
  const found = findNumbers(state, query, query.limit + 1);
  const numbers = found.slice(0, query.limit);
  const sequences = numbers.map((number) => state.commits.sequenceOf(number));
  const commits = new Map<number, Promise<LoggedCommit>>();
  for (const sequence of sequences) {
    if (!commits.has(sequence)) commits.set(sequence, readCommit(state, log, sequence));
  }
  const events = await Promise.all(
    numbers.map(async (number, at) => {
      const sequence = sequences[at] ?? 0;
      const commit = await commits.get(sequence);
      return toStoredEvent(commit, number, state.commits.place(sequence).firstEvent);
    }),
  );
  const last = numbers.at(-1);
  return found.length > numbers.length && last !== undefined ? { events, next: last } : { events };
}

function findNumbers({ position, subjects }: StoreState, { after, subject }: EventQuery, count: number) {
  if (subject !== undefined) return subjects.numbersAfter(toSubjectKey(subject), after, count);
  const length = Math.max(0, Math.min(count, position.event - after));
  return Array.from({ length }, (_, at) => after + 1 + at);
}

async function readCommit(state: StoreState, log: LogFile, sequence: number): Promise<LoggedCommit> {
  const { start, end } = state.commits.place(sequence);
  const opened = openLine((await log.read(start, end)).subarray(0, -1));
  const commit = opened === undefined ? undefined : toLoggedCommit(opened);
  if (commit === undefined) throw new Error(`${log.path} was changed from outside at byte ${start}`);
  return commit;
}

function toStoredEvent(commit: LoggedCommit | undefined, number: number, firstEvent: number): StoredEvent {
  const event = commit?.events[number - firstEvent];
  if (commit === undefined || event === undefined) throw new Error(`event ${number} is not where it was written`);
  const { type, subject, data, previous, hash } = event;
  return { number, sequence: commit.sequence, at: commit.at, actor: commit.actor, type, subject, data, previous, hash };
}
