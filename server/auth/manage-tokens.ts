import type { Actor } from "../../engine/index.ts";
import { listAll } from "../requests/list-all.ts";
import type { CommitResult, Store } from "../store/store.ts";
import { type TokenDocument, toToken } from "./token-document.ts";
import type { TokenRole } from "./token-roles.ts";
import { formatToken, hashSecret, newTokenParts } from "./token-secret.ts";

export interface TokenOrder {
  readonly owner: string;
  readonly role: TokenRole;
  /** Days from now; undefined for no end. */
  readonly days: number | undefined;
  readonly now: number;
}

/** Whoever can reach the data from the command line may make and revoke tokens. */
const operator: Actor = { name: "command line", role: "system" };
const dayLength = 86_400_000;

/** Keeps a new token and gives its text, which is nowhere else. */
export async function createToken(
  store: Store,
  { owner, role, days, now }: TokenOrder,
): Promise<{ readonly token: string; readonly document: TokenDocument; readonly result: CommitResult }> {
  const parts = newTokenParts();
  const at = new Date(now).toISOString();
  const expires_at = days === undefined ? null : new Date(now + days * dayLength).toISOString();
  const open = { token_id: parts.id, owner, role, created_at: at, expires_at, revoked_at: null };
  const document: TokenDocument = { ...open, secret_sha256: hashSecret(parts.secret) };
  const key = { collection: "tokens", id: parts.id } as const;
  const result = await store.commit({
    at,
    actor: operator,
    reads: [{ ...key, version: 0 }],
    puts: [{ ...key, document }],
    events: [{ type: "token_created", subject: key, data: { owner, role, expires_at } }],
  });
  return { token: formatToken(parts), document, result };
}

/** Takes a token out of force for good; undefined when there is none with this id. Revoked twice is revoked once. */
export async function revokeToken(
  store: Store,
  id: string,
  now: number,
): Promise<{ readonly document: TokenDocument; readonly result?: CommitResult } | undefined> {
  const stored = await store.read("tokens", id);
  if (!stored) return undefined;
  const token = toToken(stored);
  if (token.revoked_at !== null) return { document: token };
  const at = new Date(now).toISOString();
  const document: TokenDocument = { ...token, revoked_at: at };
  const key = { collection: "tokens", id } as const;
  const result = await store.commit({
    at,
    actor: operator,
    reads: [{ ...key, version: stored.version }],
    puts: [{ ...key, document }],
    events: [{ type: "token_revoked", subject: key, data: { owner: token.owner, role: token.role } }],
  });
  return { document, result };
}

export async function listTokens(store: Store): Promise<readonly TokenDocument[]> {
  return (await listAll(store, "tokens", {})).map(toToken);
}

/** A store that ever had a token stays closed to callers without one, even when all of them are revoked. */
export async function hasTokens(store: Store): Promise<boolean> {
  return (await store.list("tokens", { limit: 1 })).documents.length > 0;
}
