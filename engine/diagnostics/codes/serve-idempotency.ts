import type { CodeRow } from "../code-row.ts";

/** What a call can run into that is sent again, or should be. */
export const idempotencyCodes: readonly CodeRow[] = [
  {
    code: "CB7220",
    name: "idempotency-key-reused",
    severity: "error",
    title: "The Idempotency-Key belongs to another call",
    message: "You have used this Idempotency-Key for a call with another address or another body.",
    help: "Send a new key with each new call; only the very same call is sent again with its key.",
    wrong: "Idempotency-Key: order-17 for a payout, then for another one",
    right: "a random UUID for each call",
    why: "Answering the other call's answer would say that something was done which was not.",
  },
  {
    code: "CB7221",
    name: "idempotency-key-in-use",
    severity: "error",
    title: "The same call is still running",
    message: "A call with this Idempotency-Key is still running.",
    help: "Send it again after the time in Retry-After; then it answers what became of the first.",
    wrong: "",
    right: "",
    why: "Two calls with one key are one call, so the second does nothing of its own.",
  },
  {
    code: "CB7222",
    name: "idempotency-key-expired",
    severity: "error",
    title: "The answer to this call is no longer kept",
    message: "This call was carried out at {at}; its answer is no longer kept.",
    help: "Read what it changed. To do it once more, send a new key.",
    wrong: "sending a call again a month later",
    right: "sending it again within three days",
    why: "Answers are kept for a while only; that a key was used is kept for ever, so that nothing is done twice.",
  },
  {
    code: "CB7223",
    name: "change-unknown",
    severity: "error",
    title: "Nobody knows whether the change was stored",
    message: "The database went away during this change, and nobody knows whether it was stored.",
    help: "Send the call again with the same Idempotency-Key. If it had none, read what should have changed before repeating it.",
    wrong: "",
    right: "",
    why: "A guess in either direction could lose a change or make it twice.",
  },
];
