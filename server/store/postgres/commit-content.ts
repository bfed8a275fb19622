/** All that a commit says as one text, which the database, and whoever verifies, hashes together with the commit before. */
import type { Actor, DocumentKey } from "../store.ts";

export interface CommitContent {
  readonly at: string;
  readonly actor: Actor;
  readonly puts: readonly (DocumentKey & { readonly text: string })[];
  readonly events: readonly { readonly canonical: string }[];
}

// Joined by hand because the documents are JSON text already, and must be stored as exactly this text.
export function formatContent({ at, actor, puts, events }: CommitContent): string {
  const { name, role } = actor;
  const head = JSON.stringify({ at, actor: { name, role }, events: events.map(({ canonical }) => canonical) });
  const documents = puts.map(({ collection, id, text }) => `${JSON.stringify([collection, id]).slice(0, -1)},${text}]`);
  return `${head.slice(0, -1)},"puts":[${documents.join(",")}]}`;
}
