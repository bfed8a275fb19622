/** Where each commit's line ends in the log and how many events stand up to it: 16 bytes a commit. */
import { partitionPoint } from "./partition-point.ts";

export interface CommitPlace {
  /** Half-open byte range of the line, its newline included. */
  readonly start: number;
  readonly end: number;
  /** The number of its first event. */
  readonly firstEvent: number;
}

/** Sequences count from 1; row 0 stands for the log's header. */
export class CommitTable {
  private ends: Float64Array = new Float64Array(1024);
  private events: Float64Array = new Float64Array(1024);
  private length = 0;

  /** Appends the next row: the offset after its line, and the number of the last event up to it. */
  push(end: number, lastEvent: number): void {
    if (this.length === this.ends.length) {
      this.ends = doubled(this.ends);
      this.events = doubled(this.events);
    }
    this.ends[this.length] = end;
    this.events[this.length] = lastEvent;
    this.length += 1;
  }

  get last(): { readonly end: number; readonly lastEvent: number } {
    return { end: this.ends[this.length - 1] ?? 0, lastEvent: this.events[this.length - 1] ?? 0 };
  }

  place(sequence: number): CommitPlace {
    return {
      start: this.ends[sequence - 1] ?? 0,
      end: this.ends[sequence] ?? 0,
      firstEvent: (this.events[sequence - 1] ?? 0) + 1,
    };
  }

  /** The commit that recorded this event; one past the last when there is no such event yet. */
  sequenceOf(event: number): number {
    return partitionPoint(this.length, (sequence) => (this.events[sequence] ?? 0) < event);
  }

  /** What each row up to a sequence adds to the row before: the length of its line, and its number of events. */
  *growth(lastSequence: number): Generator<readonly [bytes: number, events: number]> {
    for (let row = 0; row <= lastSequence; row += 1) {
      const bytes = (this.ends[row] ?? 0) - (this.ends[row - 1] ?? 0);
      yield [bytes, (this.events[row] ?? 0) - (this.events[row - 1] ?? 0)];
    }
  }
}

function doubled(numbers: Float64Array): Float64Array {
  const larger = new Float64Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
