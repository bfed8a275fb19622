/** Work that comes round again and again. What it does must be the same if it is done twice: its truth is in the commits. */
export interface Task {
  readonly name: string;
  /** A day at most. */
  readonly everySeconds: number;
  /** One round. `now` in milliseconds since the epoch; after `stopping` the rest is left to a later round. */
  readonly run: (now: number, stopping: AbortSignal) => Promise<void>;
}

/** Decides, among all processes on the same data, which one does a round. */
export interface Turns {
  /** Works if it is this process's turn. */
  take(task: Task, work: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}
