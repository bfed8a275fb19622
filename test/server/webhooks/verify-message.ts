import { Webhook } from "standardwebhooks";
import { vi } from "vitest";
import type { Received } from "./receiver.ts";

/** As a receiver does it; only its clock is the test's. */
export function verifyMessage(secret: string, received: Pick<Received, "headers" | "body"> | undefined): unknown {
  if (!received) throw new Error("expected a message");
  vi.useFakeTimers({ toFake: ["Date"], now: Number(received.headers["webhook-timestamp"]) * 1000 });
  try {
    return new Webhook(secret).verify(received.body, received.headers as Record<string, string>);
  } finally {
    vi.useRealTimers();
  }
}
