import type { DocumentKey } from "./store.ts";

/** A document's collection and id as one text; no collection has a slash in its name. */
export type SubjectKey = `${string}/${string}`;

export function toSubjectKey({ collection, id }: DocumentKey): SubjectKey {
  return `${collection}/${id}`;
}
