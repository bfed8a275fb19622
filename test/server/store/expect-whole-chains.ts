import { hash } from "node:crypto";
import canonicalize from "canonicalize";
import { expect } from "vitest";
import type { Store, StoredEvent } from "../../../server/store/store.ts";
import { toSubjectKey } from "../../../server/store/subject-key.ts";
import { allEvents } from "./commit-samples.ts";

/** All events of a store, after proving that they are numbered without a gap and that each chain holds. */
export async function expectWholeChains(store: Store): Promise<readonly StoredEvent[]> {
  const events = await allEvents(store);
  expect(events.map(({ number }) => number)).toEqual(events.map((_event, at) => at + 1));
  const heads = new Map<string, string>();
  for (const event of events) {
    const { at, actor, type, subject, data, previous } = event;
    expect(previous).toBe(heads.get(toSubjectKey(subject)) ?? null);
    const content = canonicalize({ at, actor, type, subject, data });
    expect(event.hash).toBe(hash("sha256", `${previous ?? ""}${content}`));
    heads.set(toSubjectKey(subject), event.hash);
  }
  return events;
}
