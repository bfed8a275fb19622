/** Where the puts of a history leave each document; compared with where the store says that it is. */
import { hash } from "node:crypto";
import { type CollectionName, collections, isCollectionName } from "../collections.ts";
import { indexKeys } from "../prepared-commit.ts";
import { type SubjectKey, toSubjectKey } from "../subject-key.ts";
import type { HistoryFault, StandingDocument } from "./history-entry.ts";
import type { RecordedCommit } from "./recorded-commit.ts";

interface DocumentState {
  readonly version: number;
  readonly created: number;
  readonly sequence: number;
  readonly place: number;
  readonly digest: string;
  readonly keys: readonly (string | null)[];
}

export class DocumentStates {
  private readonly states = new Map<SubjectKey, DocumentState>();

  get size(): number {
    return this.states.size;
  }

  /** The puts count even where they do not follow, so that one edit is one fault. */
  put({ sequence, puts }: RecordedCommit): readonly HistoryFault[] {
    return puts.flatMap(({ collection, id, version, text }, place): readonly HistoryFault[] => {
      const subject = toSubjectKey({ collection, id });
      const before = this.states.get(subject);
      const digest = digestOf(text);
      const keys = keysOf(collection, text);
      const created = before?.created ?? sequence;
      this.states.set(subject, { version, created, sequence, place, digest, keys });
      const due = (before?.version ?? 0) + 1;
      if (!isCollectionName(collection)) {
        return [{ kind: "changed", reason: `it puts into the unknown collection "${String(collection)}"`, subject }];
      }
      if (version === due) return [];
      const reason = `it puts version ${version} of ${collection} ${id} after version ${due - 1}`;
      return [{ kind: "misplaced", reason, subject, expected: `version ${due}`, found: `version ${version}` }];
    });
  }

  async *compare(standing: AsyncIterable<StandingDocument> | Iterable<StandingDocument>): AsyncGenerator<HistoryFault> {
    const seen = new Set<SubjectKey>();
    for await (const document of standing) {
      const subject = toSubjectKey(document);
      seen.add(subject);
      const state = this.states.get(subject);
      const difference = state ? findDifference(state, document) : { expected: "none", found: "a document" };
      if (difference) yield { kind: "document", reason: notAsPut(subject), subject, ...difference };
    }
    for (const [subject, { version }] of this.states) {
      if (seen.has(subject)) continue;
      yield { kind: "document", reason: notAsPut(subject), subject, expected: `version ${version}`, found: "none" };
    }
  }
}

export function digestOf(text: string): string {
  return hash("sha256", text, "base64url");
}

function notAsPut(subject: SubjectKey): string {
  return `${subject} is not as its last commit left it`;
}

function findDifference(
  state: DocumentState,
  { collection, version, created, sequence, place, digest, keys }: StandingDocument,
): Pick<HistoryFault, "expected" | "found"> | undefined {
  const pairs: readonly (readonly [name: string, expected: unknown, found: unknown])[] = [
    ["version", state.version, version],
    ["created by commit", state.created, created],
    ["commit", state.sequence, sequence],
    ["place", state.place, place],
    ["content", state.digest, digest],
    ...fieldsOf(collection).map((field, at) => [field, state.keys[at], keys[field]] as const),
  ];
  const pair = pairs.find(([, expected, found]) => found !== undefined && found !== expected);
  return pair && { expected: `${pair[0]} ${String(pair[1])}`, found: `${pair[0]} ${String(pair[2])}` };
}

/** The collection's name may be anything that somebody has written there. */
function fieldsOf(collection: CollectionName): readonly string[] {
  return isCollectionName(collection) ? collections[collection] : [];
}

function keysOf(collection: CollectionName, text: string): readonly (string | null)[] {
  if (fieldsOf(collection).length === 0) return [];
  const document: unknown = JSON.parse(text);
  return typeof document === "object" && document !== null ? indexKeys(collection, document) : [];
}
