/** Takes the steps of delivering when it is time for them: soon after a commit, and when a retry falls due. */
import type { Task } from "../jobs/task.ts";
import type { Store } from "../store/store.ts";
import { createDeliveries } from "./deliveries.ts";
import type { DeliveryParts } from "./delivery-parts.ts";

export interface Delivering {
  /** To be used by all of this process, so that it is known what there is to deliver. */
  readonly store: Store;
  /** Finds what was left undone, by a process that ended or while the store was away. */
  readonly task: Task;
  /** Lets attempts that are under way end for a moment; what is broken off then is sent again after the next start. */
  stop(): Promise<void>;
}

/** Commits that come together are read together. */
const pauseMs = 50;
const longestSleepMs = 60_000;
const graceMs = 1_000;

export function startDelivering(parts: DeliveryParts, onError: (error: unknown) => void): Delivering {
  let stopped = false;
  let relayWanted = true;
  let timer: { readonly at: number; readonly handle: NodeJS.Timeout } | undefined;
  let step: Promise<void> = Promise.resolve();
  const underWay = new Set<Promise<void>>();
  const deliveries = createDeliveries(parts, ({ puts, events }) => {
    relayWanted ||= events.length > 0;
    if (relayWanted || puts.some(({ collection }) => collection === "webhook_deliveries")) wakeIn(pauseMs);
  });

  function wakeIn(delay: number): void {
    const at = performance.now() + delay;
    if (stopped || (timer && timer.at <= at)) return;
    clearTimeout(timer?.handle);
    const handle = setTimeout(() => {
      timer = undefined;
      step = step.then(takeStep).catch(onError);
    }, delay);
    timer = { at, handle: handle.unref() };
  }

  async function takeStep(): Promise<void> {
    if (stopped) return;
    if (relayWanted) {
      relayWanted = false;
      await deliveries.relay();
    }
    const delivered: Promise<void> = deliveries.deliverDue(parts.clock()).catch(onError);
    underWay.add(delivered);
    void delivered.then(() => underWay.delete(delivered));
    const next = deliveries.nextDue();
    if (next !== undefined) wakeIn(Math.min(Math.max(next - parts.clock(), pauseMs), longestSleepMs));
  }

  return {
    store: deliveries.store,
    task: {
      name: "webhook_deliveries",
      everySeconds: 60,
      run: async () => {
        await deliveries.takeStock();
        relayWanted = true;
        wakeIn(0);
      },
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer?.handle);
      await step;
      const grace = setTimeout(() => deliveries.abort(), graceMs);
      await Promise.all(underWay);
      clearTimeout(grace);
    },
  };
}
