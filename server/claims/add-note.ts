import type { Actor } from "../../engine/index.ts";
import { instantOf, type Parts } from "../parts.ts";
import type { Refused } from "../problem.ts";
import { storeRefusal } from "./commit-claim.ts";

export interface Note {
  readonly note_id: string;
  readonly claim_id: string;
  readonly text: string;
  /** ISO instant. */
  readonly created_at: string;
  readonly created_by: Actor;
}

/** Notes are only ever added, so this changes no version of the claim that somebody else is working on. */
export async function addNote(
  parts: Parts,
  { claimId, text, actor }: { readonly claimId: string; readonly text: string; readonly actor: Actor },
): Promise<Note | Refused> {
  const at = instantOf(parts);
  const note: Note = { note_id: parts.ids(), claim_id: claimId, text, created_at: at, created_by: { ...actor } };
  const key = { collection: "notes", id: note.note_id } as const;
  const subject = { collection: "claims", id: claimId } as const;
  const result = await parts.store.commit({
    at,
    actor,
    reads: [{ ...key, version: 0 }],
    puts: [{ ...key, document: note }],
    events: [{ type: "text_note_created", subject, data: { note_id: note.note_id } }],
  });
  if (result.committed) return note;
  if ("failure" in result) return storeRefusal(result.failure);
  throw new Error(`a new note had the id of another one: ${note.note_id}`);
}
