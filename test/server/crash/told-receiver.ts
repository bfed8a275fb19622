/** A receiver of webhooks that lives through all kills, and what it must have been told in the end. */
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import { deliveryIdOf } from "../../../server/webhooks/delivery-document.ts";
import { textAt } from "../support/call.ts";
import { type Receiver, startReceiver } from "../webhooks/receiver.ts";
import type { MortalServer } from "./mortal-server.ts";
import { createPatientCaller, type PatientCaller } from "./patient-caller.ts";

const told = ["claim_opened", "claim_approved", "payout_request_created", "annuity_run_created"];

export interface ToldReceiver {
  /** Waits until every event was told of, and proves that each was always told of under its one id, and nothing else. */
  untilToldOfAll(): Promise<void>;
  close(): Promise<void>;
}

export async function subscribeReceiver(server: MortalServer): Promise<ToldReceiver> {
  const receiver = await startReceiver();
  const send = createPatientCaller(server);
  const body = { url: receiver.url, event_types: told };
  const created = await send({ method: "POST", path: "/v1/webhook-endpoints", body });
  if (created.status !== 201) throw new Error(created.text);
  const endpoint = textAt(created.body, "endpoint_id");
  return {
    async untilToldOfAll() {
      const events = await readAllEvents(send);
      const begin = events.findIndex(({ type }) => type === "webhook_endpoint_created");
      const numbers = events.slice(begin).flatMap(({ number, type }) => (told.includes(type) ? [number] : []));
      while (!numbers.every((number) => idsReceived(receiver).has(number))) await sleep(20);
      const expected = numbers.map((number) => [number, new Set([deliveryIdOf(endpoint, number)])] as const);
      expect(expected.length).toBeGreaterThan(0);
      expect(idsReceived(receiver)).toEqual(new Map(expected));
    },
    close: () => receiver.close(),
  };
}

interface SeenEvent {
  readonly number: number;
  readonly type: string;
}

async function readAllEvents(send: PatientCaller): Promise<readonly SeenEvent[]> {
  const all: SeenEvent[] = [];
  for (;;) {
    const { body } = await send({ method: "GET", path: `/v1/events?after=${all.at(-1)?.number ?? 0}&limit=100` });
    const page = body["data"] as unknown as readonly SeenEvent[];
    if (page.length === 0) return all;
    all.push(...page);
  }
}

/** By the number of the event. */
function idsReceived({ received }: Receiver): ReadonlyMap<number, ReadonlySet<string>> {
  const ids = new Map<number, Set<string>>();
  for (const { headers, body } of received) {
    const { number } = (JSON.parse(body) as { readonly data: { readonly number: number } }).data;
    ids.set(number, (ids.get(number) ?? new Set()).add(String(headers["webhook-id"])));
  }
  return ids;
}
