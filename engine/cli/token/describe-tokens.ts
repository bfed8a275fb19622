export interface ListedToken {
  readonly token_id: string;
  readonly owner: string;
  readonly role: string;
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
}

export function describeTokens(tokens: readonly ListedToken[], now: number): string {
  if (tokens.length === 0) return "No tokens: the server is a sandbox.";
  return tokens
    .map((token) => `${token.token_id}  ${token.role.padEnd(10)}  ${stateOf(token, now).padEnd(39)}  ${token.owner}`)
    .join("\n");
}

function stateOf({ revoked_at, expires_at }: ListedToken, now: number): string {
  if (revoked_at !== null) return `revoked ${revoked_at}`;
  if (expires_at === null) return "in force";
  return `${now < Date.parse(expires_at) ? "in force until" : "expired"} ${expires_at}`;
}
