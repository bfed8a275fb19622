import type { Store } from "../../../server/store/store.ts";
import { createDeliveries, type Deliveries } from "../../../server/webhooks/deliveries.ts";
import type { DeliveryParts } from "../../../server/webhooks/delivery-parts.ts";
import { temporaryKeys } from "../../../server/sealing/temporary-keys.ts";
import { openTestApp, type TestApp, type TestAppOptions } from "../support/open-test-app.ts";
import { textAt } from "../support/call.ts";

export interface DeliveringApp extends TestApp {
  readonly deliveries: Deliveries;
  /** Lets time pass, and delivers what is new or falls due by then. */
  after(milliseconds: number): Promise<void>;
  subscribe(body: object): Promise<Subscribed>;
}

export interface Subscribed {
  readonly id: string;
  readonly path: string;
  readonly secret: string;
}

const keys = temporaryKeys();

/** A server whose webhooks are delivered when the test says so, on a clock of the test's. */
export async function openDeliveringApp(
  opened: Store,
  given: Partial<Pick<DeliveryParts, "post" | "worker">> & TestAppOptions = {},
): Promise<DeliveringApp> {
  const time = { now: 0 };
  const { post = { timeoutMs: 150 }, worker, ...options } = given;
  const deliveries = createDeliveries({
    store: opened,
    keys,
    clock: () => time.now,
    random: () => 0,
    worker,
    post,
  });
  const app = await openTestApp({ ...options, store: deliveries.store, keys });
  time.now = app.clock.now;
  return {
    ...app,
    deliveries,
    after: async (milliseconds) => {
      app.clock.now += milliseconds;
      time.now = app.clock.now;
      await deliveries.relay();
      await deliveries.deliverDue(app.clock.now);
    },
    subscribe: async (body) => {
      const created = await app.call("POST", "/v1/webhook-endpoints", { body });
      if (created.status !== 201) throw new Error(created.text);
      const id = textAt(created.body, "endpoint_id");
      return { id, path: `/v1/webhook-endpoints/${id}`, secret: textAt(created.body, "secret") };
    },
  };
}
