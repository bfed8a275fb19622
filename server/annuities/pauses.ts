import type { Store, StoredEvent } from "../store/store.ts";

/** Milliseconds since the epoch; without an end it lasts. */
export interface Pause {
  readonly from: number;
  readonly to?: number;
}

/** When an annuity was paused, as its own events tell it: also for a time in which no server ran. */
export async function pausesOf(store: Store, annuityId: string): Promise<readonly Pause[]> {
  const subject = { collection: "annuity_requests", id: annuityId } as const;
  const pauses: Pause[] = [];
  let after: number | undefined = 0;
  while (after !== undefined) {
    const page = await store.events({ subject, after, limit: 1000 });
    for (const event of page.events) follow(pauses, event);
    after = page.next;
  }
  return pauses;
}

function follow(pauses: Pause[], { at, data }: StoredEvent): void {
  const last = pauses.at(-1);
  if (data["to"] === "paused") pauses.push({ from: Date.parse(at) });
  else if (data["from"] === "paused" && last) pauses[pauses.length - 1] = { ...last, to: Date.parse(at) };
}

export function isPausedAt(pauses: readonly Pause[], instant: number): boolean {
  return pauses.some(({ from, to }) => from <= instant && (to === undefined || instant < to));
}
