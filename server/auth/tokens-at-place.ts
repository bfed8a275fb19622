/** The tokens of a server that is not asked itself: opens where its data is, acts there, and lets go of it again. */
import type { Environment } from "../config.ts";
import { openConfiguredStore } from "../store/open-configured-store.ts";
import type { CommitResult, Store, StoreFailure } from "../store/store.ts";
import { createToken, listTokens, revokeToken } from "./manage-tokens.ts";
import { readStorePlace } from "./read-store-place.ts";
import type { TokenDocument } from "./token-document.ts";
import { isTokenRole, tokenRoles } from "./token-roles.ts";

export interface TokenPlace {
  /** A folder or the address of a database; the environment stands in for it. */
  readonly data: string | undefined;
  readonly environment: Environment;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export interface TokenWish {
  readonly owner: string;
  readonly role: string;
  readonly expires?: string;
}

export type ShownToken = Omit<TokenDocument, "secret_sha256">;

export interface TokensFound {
  readonly tokens: readonly ShownToken[];
  /** The text of a token that was made, which nobody can ask for again. */
  readonly made?: string;
}

export type TokensAnswer = TokensFound | { readonly failure: StoreFailure } | { readonly mistake: string };

const ownerForm = /^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,63}$/u;
const mostDays = 3650;

export async function createTokenAt(place: TokenPlace, { owner, role, expires }: TokenWish): Promise<TokensAnswer> {
  if (!isTokenRole(role)) return { mistake: `--role takes one of ${tokenRoles.join(", ")}.` };
  if (!ownerForm.test(owner)) {
    return { mistake: "--owner takes up to 64 letters, digits, spaces and . _ @ -, the first a letter or a digit." };
  }
  const days = expires === undefined ? undefined : Number(expires);
  if (days !== undefined && !(Number.isInteger(days) && days >= 1 && days <= mostDays)) {
    return { mistake: `--expires takes a whole number of days from 1 to ${mostDays}.` };
  }
  return onStore(place, async (store) => {
    const { token, document, result } = await createToken(store, { owner, role, days, now: place.now });
    return notKept(result) ?? { made: token, tokens: [shown(document)] };
  });
}

export function listTokensAt(place: TokenPlace): Promise<TokensAnswer> {
  return onStore(place, async (store) => ({ tokens: (await listTokens(store)).map(shown) }));
}

export function revokeTokenAt(place: TokenPlace, id: string): Promise<TokensAnswer> {
  return onStore(place, async (store) => {
    const revoked = await revokeToken(store, id, place.now);
    if (!revoked) return { mistake: `There is no token ${id}; npx claimblocks token list shows them.` };
    return (revoked.result && notKept(revoked.result)) ?? { tokens: [shown(revoked.document)] };
  });
}

async function onStore(
  { data, environment }: TokenPlace,
  act: (store: Store) => Promise<TokensAnswer>,
): Promise<TokensAnswer> {
  const opened = await openConfiguredStore(readStorePlace(data, environment));
  if ("failure" in opened) return opened;
  try {
    return await act(opened.store);
  } finally {
    await opened.store.close();
  }
}

function notKept(result: CommitResult): TokensAnswer | undefined {
  if (result.committed) return undefined;
  if ("failure" in result) return { failure: result.failure };
  return { mistake: "Somebody else changed the token at the same moment; try again." };
}

function shown({ secret_sha256: _hash, ...token }: TokenDocument): ShownToken {
  return token;
}
