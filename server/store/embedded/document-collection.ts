/** The documents of one collection in memory: by id, in the order they were created, and by index. */
import type { ListPosition } from "../store.ts";
import { commonMembers } from "./common-members.ts";
import { OrderedNumbers } from "./ordered-numbers.ts";
import { partitionPoint } from "./partition-point.ts";

/** One version of one document. It is never changed, so a snapshot may be written from it while commits go on. */
export interface Entry {
  readonly id: string;
  readonly version: number;
  /** The sequence of the commit that created the document. */
  readonly created: number;
  /** Its place among all documents of the collection. */
  readonly ordinal: number;
  /** JSON. Kept as text: a quarter of the memory of the objects, and nobody can change it. */
  readonly text: string;
  /** The value of each index field, in the order of the declaration. */
  readonly keys: readonly (string | null)[];
}

export type Revision = Pick<Entry, "id" | "version" | "text" | "keys">;

export class DocumentCollection {
  private readonly byId = new Map<string, Entry>();
  private readonly inOrder: Entry[] = [];
  private readonly indexes: readonly Map<string, OrderedNumbers>[];
  private readonly fields: readonly string[];

  constructor(fields: readonly string[]) {
    this.fields = fields;
    this.indexes = fields.map(() => new Map<string, OrderedNumbers>());
  }

  find(id: string): Entry | undefined {
    return this.byId.get(id);
  }

  /** New documents of one commit must come in the order of their ids. */
  put(revision: Revision, sequence: number): void {
    const before = this.byId.get(revision.id);
    const { id, version, text, keys } = revision;
    const ordinal = before?.ordinal ?? this.inOrder.length;
    const entry: Entry = { id, version, created: before?.created ?? sequence, ordinal, text, keys };
    this.byId.set(id, entry);
    this.inOrder[ordinal] = entry;
    for (const [at, index] of this.indexes.entries()) moveInIndex(index, ordinal, before?.keys[at], keys[at]);
  }

  /** A copy that stays as it is. */
  entries(): readonly Entry[] {
    return this.inOrder.slice();
  }

  /** At most `count` entries after the position. */
  select(where: Readonly<Record<string, string | undefined>>, after: ListPosition | undefined, count: number): Entry[] {
    const sets: OrderedNumbers[] = [];
    for (const [field, value] of Object.entries(where)) {
      if (value === undefined) continue;
      const index = this.indexes[this.fields.indexOf(field)];
      if (index === undefined) throw new TypeError(`No index is declared on the field "${field}".`);
      const set = index.get(value);
      if (set === undefined) return [];
      sets.push(set);
    }
    const from = after === undefined ? 0 : this.firstAfter(after);
    if (sets.length === 0) return this.inOrder.slice(from, from + count);
    return commonMembers(sets, from, count).flatMap((ordinal) => this.inOrder[ordinal] ?? []);
  }

  private firstAfter({ created, id }: ListPosition): number {
    return partitionPoint(this.inOrder.length, (ordinal) => {
      const entry = this.inOrder[ordinal];
      return entry !== undefined && (entry.created < created || (entry.created === created && entry.id <= id));
    });
  }
}

function moveInIndex(
  index: Map<string, OrderedNumbers>,
  ordinal: number,
  from: string | null | undefined,
  to: string | null | undefined,
): void {
  if (from === to) return;
  if (typeof from === "string") {
    const left = index.get(from);
    left?.remove(ordinal);
    if (left?.isEmpty === true) index.delete(from);
  }
  if (typeof to === "string") {
    let joined = index.get(to);
    if (joined === undefined) index.set(to, (joined = new OrderedNumbers()));
    joined.add(ordinal);
  }
}
