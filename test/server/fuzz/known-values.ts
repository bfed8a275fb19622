/** What the server has given out so far, by the name of the property it stood under; the newest of each are kept. */
export class KnownValues {
  readonly #values = new Map<string, unknown[]>();
  readonly #etags = new Map<string, string>();

  learn(url: string, etag: string | undefined, body: unknown): void {
    this.#walk(body, 0);
    if (etag !== undefined) this.#etags.set(documentOf(url), etag);
  }

  of(property: string): readonly unknown[] {
    return this.#values.get(property) ?? (property.endsWith("_key") ? (this.#values.get("key") ?? []) : []);
  }

  /** The version last seen of the document that the address belongs to. */
  etagOf(url: string): string | undefined {
    return this.#etags.get(documentOf(url));
  }

  #walk(value: unknown, depth: number): void {
    if (typeof value !== "object" || value === null || depth > 6) return;
    for (const [name, inner] of Object.entries(value)) {
      if (Array.isArray(value)) this.#walk(inner, depth + 1);
      else if (typeof inner === "string" && idLike.test(name)) this.#keep(name, inner);
      else this.#walk(inner, depth + 1);
    }
  }

  #keep(name: string, value: string): void {
    const kept = this.#values.get(name) ?? [];
    if (kept.includes(value)) return;
    this.#values.set(name, [...kept.slice(-mostKept), value]);
  }
}

const mostKept = 30;
const idLike = /(^|_)(id|key)$|^(id|key)$|cursor/;

/** `/v1/claims/{id}` of `/v1/claims/{id}/close`. */
function documentOf(url: string): string {
  return url.split("/").slice(0, 4).join("/");
}
