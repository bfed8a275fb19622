import { afterEach, beforeEach } from "vitest";
import type { Store } from "../../../server/store/store.ts";
import { type TestBody, textAt } from "../support/call.ts";
import { type DeliveringApp, openDeliveringApp, type Subscribed } from "./open-delivering-app.ts";
import { type Receiver, startReceiver } from "./receiver.ts";

export interface Scene {
  readonly store: Store;
  readonly app: DeliveringApp;
  readonly receiver: Receiver;
  /** Has the receiver told of events. */
  readonly subscribe: (body?: object) => Promise<Subscribed>;
  /** How the receiver answers from now on. */
  readonly answering: (status: number, headers?: Record<string, string>) => void;
  readonly listed: (query?: string) => Promise<readonly TestBody[]>;
  /** The one delivery there is, with its attempts. */
  readonly only: (query?: string) => Promise<TestBody>;
  readonly endpoint: (subscribed: Subscribed) => Promise<TestBody>;
}

/** A server and a receiver for each test of a group. */
export function setScene(open: () => Promise<Store>): () => Scene {
  let scene: Scene | undefined;
  beforeEach(async () => {
    const store = await open();
    scene = sceneOf(store, await openDeliveringApp(store), await startReceiver());
  });
  afterEach(async () => {
    await scene?.receiver.close();
    await scene?.app.close();
    await scene?.store.close();
    scene = undefined;
  });
  return () => {
    if (!scene) throw new Error("there is a scene only within a test");
    return scene;
  };
}

function sceneOf(store: Store, app: DeliveringApp, receiver: Receiver): Scene {
  const listed = async (query = ""): Promise<readonly TestBody[]> => {
    const { body } = await app.call("GET", `/v1/webhook-deliveries${query}`);
    return body["data"] as unknown as readonly TestBody[];
  };
  return {
    store,
    app,
    receiver,
    listed,
    subscribe: (body = {}) => app.subscribe({ url: receiver.url, ...body }),
    answering: (status, headers = {}) => {
      receiver.answer = (response) => response.writeHead(status, headers).end("no\0thing");
    },
    only: async (query = "") => {
      const [delivery, ...more] = await listed(query);
      if (!delivery || more.length > 0) throw new Error(`expected one delivery of ${JSON.stringify([delivery, more])}`);
      return (await app.call("GET", `/v1/webhook-deliveries/${textAt(delivery, "delivery_id")}`)).body;
    },
    endpoint: async ({ path }) => (await app.call("GET", path)).body,
  };
}
