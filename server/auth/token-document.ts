import type { StoredDocument } from "../store/store.ts";
import type { TokenRole } from "./token-roles.ts";

/** A token as it is kept: whose it is, and a hash of its secret, never the secret. */
export interface TokenDocument {
  readonly token_id: string;
  /** The person: two tokens of one owner are one actor. */
  readonly owner: string;
  readonly role: TokenRole;
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
  readonly secret_sha256: string;
}

export function toToken({ document }: StoredDocument): TokenDocument {
  return document as unknown as TokenDocument;
}
