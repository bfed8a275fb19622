/** Documents that were read lately, parsed and frozen. Until it changes, a document is then the same object each time. */
import type { DocumentBody } from "../store.ts";
import { parseFrozen } from "../parse-frozen.ts";
import type { Entry } from "./document-collection.ts";

export class ParsedDocuments {
  private readonly parsed = new Map<Entry, DocumentBody>();
  private readonly capacity: number;
  private characters = 0;

  /** In characters of the documents' JSON. */
  constructor(capacity: number) {
    this.capacity = capacity;
  }

  /** Keeps the document. */
  get(entry: Entry): DocumentBody {
    const document = this.peek(entry);
    if (this.parsed.delete(entry)) this.characters -= entry.text.length;
    this.parsed.set(entry, document);
    this.characters += entry.text.length;
    for (const oldest of this.parsed.keys()) {
      if (this.characters <= this.capacity) break;
      this.forget(oldest);
    }
    return document;
  }

  /** For lists, which would otherwise push out what is read again and again. */
  peek(entry: Entry): DocumentBody {
    return this.parsed.get(entry) ?? parseFrozen(entry.text);
  }

  forget(entry: Entry): void {
    if (this.parsed.delete(entry)) this.characters -= entry.text.length;
  }
}
