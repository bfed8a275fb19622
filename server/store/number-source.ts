/** Numbers that grow and are given out once each. The last one is a document, so that every process on the store sees it. */
import type { Store, StoreFailure } from "./store.ts";

export type NextNumber<Value = number> = () => Promise<{ readonly number: Value } | { readonly failure: StoreFailure }>;

export interface NumberSourceOptions {
  /** Each name counts by itself. */
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** The highest number in use when nothing has been given out under the name yet. */
  readonly alreadyUsed: () => Promise<number>;
}

type Reserved = { readonly first: number } | { readonly failure: StoreFailure };

const actor = { name: "claimblocks", role: "system" };

export function createNumberSource(store: Store, options: NumberSourceOptions): NextNumber {
  let waiting = 0;
  let next: Promise<Reserved> | undefined;
  let underWay: Promise<unknown> = Promise.resolve();

  // Whoever asks while a reservation is under way shares the one after it.
  function reserveNext(): Promise<Reserved> {
    const reserved = underWay.then(() => {
      const count = waiting;
      waiting = 0;
      next = undefined;
      return reserve(store, count, options);
    });
    underWay = reserved.catch(() => undefined);
    return reserved;
  }

  return async () => {
    const place = waiting;
    waiting += 1;
    next ??= reserveNext();
    const reserved = await next;
    return "failure" in reserved ? reserved : { number: reserved.first + place };
  };
}

async function reserve(
  store: Store,
  count: number,
  { name, clock, alreadyUsed }: NumberSourceOptions,
): Promise<Reserved> {
  const subject = { collection: "numbers", id: name } as const;
  // A conflict means that another process has just been given its numbers, so this ends.
  for (;;) {
    const stored = await store.read(subject.collection, subject.id);
    const last = stored ? Number(stored.document["last"]) : await alreadyUsed();
    const result = await store.commit({
      at: new Date(clock()).toISOString(),
      actor,
      reads: [{ ...subject, version: stored?.version ?? 0 }],
      puts: [{ ...subject, document: { last: last + count } }],
      events: [],
    });
    if (result.committed) return { first: last + 1 };
    if ("failure" in result) return result;
  }
}
