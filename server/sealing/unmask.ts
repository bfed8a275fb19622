import type { Actor } from "../../engine/index.ts";
import type { Parts } from "../parts.ts";
import { type Refused, refuse } from "../problem.ts";
import { fromDocument } from "../claims/claim-document.ts";
import type { DocumentKey, StoredDocument } from "../store/store.ts";
import { maskText } from "./mask-text.ts";
import { recordLook } from "./record-look.ts";
import { isSealed } from "./sealed-text.ts";
import type { Sealable } from "./seal-value.ts";

export interface UnmaskOrder {
  readonly subject: DocumentKey;
  /** What the subject is called. */
  readonly what: string;
  /** Where the value stands in the subject. */
  readonly pointer: string;
  readonly reason: string;
  readonly actor: Actor;
}

/** The value behind a mask. That somebody looked, at what and why, is on record before the value is given. */
export async function unmask(parts: Parts, order: UnmaskOrder): Promise<{ readonly value: Sealable } | Refused> {
  const { subject, what, pointer, reason, actor } = order;
  const stored = await parts.store.read(subject.collection, subject.id);
  if (!stored) return refuse("not_found", { what, id: subject.id });
  const text = valueAt(stored.document, pointer);
  if (!isSealed(text)) return refuse("value_not_sealed", { pointer }, { errors: [notSealed(pointer)] });
  const claimId = String(stored.document["claim_id"]);
  const value = await parts.sealing.openValue(claimId, text);
  if (value === undefined) return refuse("value_unreadable", { pointer });
  const data = { pointer, reason: await maskReason(parts, stored, reason) };
  const unrecorded = await recordLook(parts, actor, { type: "value_unmasked", subject, data });
  return unrecorded ?? { value };
}

async function maskReason(parts: Parts, { document, ...stored }: StoredDocument, reason: string): Promise<string> {
  const claim =
    stored.collection === "claims"
      ? { ...stored, document }
      : await parts.store.read("claims", String(document["claim_id"]));
  return claim ? maskText(parts, fromDocument(claim).claim, reason) : reason;
}

function valueAt(document: unknown, pointer: string): unknown {
  const names = pointer.split("/").slice(1);
  return names.reduce<unknown>((value, name) => {
    const property = name.replaceAll("~1", "/").replaceAll("~0", "~");
    const inside = typeof value === "object" && value !== null && Object.hasOwn(value, property);
    return inside ? Reflect.get(value, property) : undefined;
  }, document);
}

function notSealed(pointer: string) {
  return { pointer: "/pointer", code: "value_not_sealed", detail: `There is no sealed value at ${pointer}.` };
}
