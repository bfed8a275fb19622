import { type SubjectKey, toSubjectKey } from "../subject-key.ts";
import type { RecordedCommit } from "./recorded-commit.ts";

/** The first mention of a file that is kept apart from the commits. */
export interface NamedFile {
  readonly name: string;
  readonly sequence: number;
  /** Whose file it is. */
  readonly subject: SubjectKey;
  /** Where the commit stands. */
  readonly place: string;
}

/** The files that commits name, gathered while the commits pass. */
export class NamedFiles {
  readonly #files = new Map<string, NamedFile>();

  note({ sequence, puts }: RecordedCommit, place: string): void {
    for (const { text, ...key } of puts) {
      const name = nameIn(text);
      if (name === undefined || this.#files.has(name)) continue;
      this.#files.set(name, { name, sequence, subject: toSubjectKey(key), place });
    }
  }

  get size(): number {
    return this.#files.size;
  }

  all(): Iterable<NamedFile> {
    return this.#files.values();
  }
}

// Most documents name none, and are not taken apart.
function nameIn(text: string): string | undefined {
  if (!text.includes('"proof_of_payment"')) return undefined;
  const { proof_of_payment: proof } = JSON.parse(text) as { proof_of_payment?: { sha256?: unknown } };
  return typeof proof?.sha256 === "string" ? proof.sha256 : undefined;
}
