/** A cache that forgets everything when it is full: keys may come from claims, so there may be any number of them. */
export class BoundedCache<Key, Entry> {
  readonly #entries = new Map<Key, Entry>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: Key): Entry | undefined {
    return this.#entries.get(key);
  }

  set(key: Key, entry: Entry): Entry {
    if (this.#entries.size >= this.#limit) this.#entries.clear();
    this.#entries.set(key, entry);
    return entry;
  }
}
