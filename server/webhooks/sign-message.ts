import { Webhook } from "standardwebhooks";

export interface Message {
  readonly id: string;
  readonly body: string;
  /** Milliseconds since the epoch at which it is sent. */
  readonly sentAt: number;
  /** Each gives a signature of its own, so that a receiver may still have the one before the newest. */
  readonly secrets: readonly string[];
}

/** The headers of Standard Webhooks. */
export function signMessage({ id, body, sentAt, secrets }: Message): Readonly<Record<string, string>> {
  const signatures = secrets.map((secret) => new Webhook(secret).sign(id, new Date(sentAt), body));
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(sentAt / 1000)),
    "webhook-signature": signatures.join(" "),
  };
}
