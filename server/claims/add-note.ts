import type { Actor } from "../../engine/index.ts";
import { keyConflict } from "../idempotency/key-conflict.ts";
import { type Remember, withRemembered } from "../idempotency/once.ts";
import { instantOf, type Parts } from "../parts.ts";
import type { Refused } from "../problem.ts";
import type { Commit } from "../store/store.ts";
import { storeRefusal } from "./commit-claim.ts";

export interface Note {
  readonly note_id: string;
  readonly claim_id: string;
  readonly text: string;
  /** ISO instant. */
  readonly created_at: string;
  readonly created_by: Actor;
}

export interface NoteOrder {
  readonly claimId: string;
  readonly text: string;
  readonly actor: Actor;
  readonly remember: Remember<Note>;
}

/** Notes are only ever added, so this changes no version of the claim that somebody else is working on. */
export async function addNote(parts: Parts, { claimId, text, actor, remember }: NoteOrder): Promise<Note | Refused> {
  const at = instantOf(parts);
  const note: Note = { note_id: parts.ids(), claim_id: claimId, text, created_at: at, created_by: { ...actor } };
  const key = { collection: "notes", id: note.note_id } as const;
  const subject = { collection: "claims", id: claimId } as const;
  const commit: Commit = {
    at,
    actor,
    reads: [{ ...key, version: 0 }],
    puts: [{ ...key, document: note }],
    events: [{ type: "text_note_created", subject, data: { note_id: note.note_id } }],
  };
  const result = await parts.store.commit(withRemembered(commit, remember(note)));
  if (result.committed) return note;
  if ("failure" in result) return storeRefusal(result.failure);
  const again = keyConflict(result);
  if (again) return again;
  throw new Error(`a new note had the id of another one: ${note.note_id}`);
}
