/** A commit as it was asked for, copied into text at once, so that nothing the caller changes later can reach the log. */
import { type CollectionName, collections, isCollectionName } from "./collections.ts";
import { canonicalEvent } from "./event-chain.ts";
import { isStorableJson, isStorableText } from "./storable-text.ts";
import type { Actor, Commit, DocumentKey, DocumentVersion, StoreFailure } from "./store.ts";
import { toSubjectKey } from "./subject-key.ts";

export interface PreparedCommit {
  readonly at: string;
  readonly actor: Actor;
  readonly reads: readonly DocumentVersion[];
  readonly puts: readonly PreparedPut[];
  readonly events: readonly PreparedEvent[];
}

export interface PreparedPut extends DocumentKey {
  readonly text: string;
  readonly keys: readonly (string | null)[];
}

export interface PreparedEvent {
  readonly type: string;
  readonly subject: DocumentKey;
  readonly dataText: string;
  readonly canonical: string;
}

export function prepareCommit(commit: Commit): PreparedCommit {
  const { at } = commit;
  const actor = { name: commit.actor.name, role: commit.actor.role };
  refuseMisuse(commit);
  return {
    at,
    actor,
    reads: commit.reads.map(({ collection, id, version }) => ({ collection, id, version })),
    puts: commit.puts.map(({ collection, id, document }) => {
      return { collection, id, text: JSON.stringify(document), keys: indexKeys(collection, document) };
    }),
    events: commit.events.map(({ type, subject, data }) => {
      const { collection, id } = subject;
      const { text, dataText } = canonicalEvent({ at, actor, type, subject, data });
      return { type, subject: { collection, id }, dataText, canonical: text };
    }),
  };
}

/** The failure of a commit with a text that not every kind of store can keep. */
export function findUnstorable({ reads, puts, events }: PreparedCommit): StoreFailure | undefined {
  const unstorable =
    puts.find(({ text }) => !isStorableJson(text)) ??
    reads.find(({ id }) => !isStorableText(id)) ??
    events.find(({ canonical }) => !isStorableJson(canonical))?.subject;
  if (unstorable === undefined) return undefined;
  return { code: "CB6009", params: { collection: unstorable.collection, id: unstorable.id } };
}

/** The value of each declared index field; null where it is no text. */
export function indexKeys(collection: CollectionName, document: object): readonly (string | null)[] {
  return collections[collection].map((field) => {
    const value: unknown = Object.hasOwn(document, field) ? Reflect.get(document, field) : null;
    return typeof value === "string" ? value : null;
  });
}

function refuseMisuse({ reads, puts }: Commit): void {
  for (const { collection } of reads) {
    if (!isCollectionName(collection)) throw new TypeError(`There is no collection "${String(collection)}".`);
  }
  const allowed = new Set(reads.map(toSubjectKey));
  for (const put of puts) {
    // Also refuses the second put of one document, which would make the first a silent loss.
    if (!allowed.delete(toSubjectKey(put)))
      throw new TypeError(`A commit may put ${put.collection} ${put.id} once, after reading it.`);
  }
}
