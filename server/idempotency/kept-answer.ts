import type { Answer } from "../http/answer.ts";
import { refuse } from "../problem.ts";
import type { DocumentBody } from "../store/store.ts";
import type { Slot } from "./keyed-call.ts";
import type { Outcome, Remembered } from "./once.ts";

const collection = "idempotency_keys";

interface KeptAnswer {
  readonly answer: "kept";
  readonly content_hmac: string;
  /** ISO instant. */
  readonly created_at: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text, so that it is given again byte by byte. */
  readonly body: string;
}

/** What stays for ever: that the key was used, when, and for what. */
type ForgottenAnswer = Pick<KeptAnswer, "content_hmac" | "created_at"> & { readonly answer: "forgotten" };

export function keepAnswer({ id, contentHmac }: Slot, answer: Answer, at: string): Remembered {
  const document: KeptAnswer = {
    answer: "kept",
    content_hmac: contentHmac,
    created_at: at,
    status: answer.status,
    headers: answer.headers ?? {},
    body: answer.json ?? JSON.stringify(answer.body),
  };
  return { reads: [{ collection, id, version: 0 }], puts: [{ collection, id, document }] };
}

export function forgetAnswer(kept: DocumentBody): ForgottenAnswer {
  const { content_hmac, created_at } = kept as unknown as KeptAnswer;
  return { answer: "forgotten", content_hmac, created_at };
}

/** What the same call, or another one with its key, is answered. */
export function answerAgain(stored: DocumentBody, { contentHmac }: Slot): Outcome {
  const found = stored as unknown as KeptAnswer | ForgottenAnswer;
  if (found.content_hmac !== contentHmac) return refuse("idempotency_key_reused");
  if (found.answer === "forgotten") return refuse("idempotency_key_expired", { at: found.created_at });
  const { status, headers, body } = found;
  return { status, json: body, headers: { ...headers, "idempotency-replayed": "true" } };
}
