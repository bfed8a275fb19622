/** The headers of a call -> who acts. */
import type { IncomingHttpHeaders } from "node:http";
import type { Actor } from "../../engine/index.ts";
import { readSandboxActor } from "../http/actor.ts";
import { type Refused, refuse } from "../problem.ts";
import type { Store } from "../store/store.ts";
import { toToken } from "./token-document.ts";
import { isSecretOf, readToken } from "./token-secret.ts";

export type Identify = (headers: IncomingHttpHeaders) => Actor | Refused | Promise<Actor | Refused>;

export interface IdentifyParts {
  readonly store: Store;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly sandbox: boolean;
}

export function createIdentify({ store, clock, sandbox }: IdentifyParts): Identify {
  if (sandbox) return (headers) => readSandboxActor(headers["x-sandbox-actor"]);
  return async (headers) => {
    if (headers["x-sandbox-actor"] !== undefined) {
      const expected = "Leave it out: a token says who calls.";
      return refuse("header_invalid", { header: "X-Sandbox-Actor", expected });
    }
    const [, text] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? "") ?? [];
    if (text === undefined) return refuseToken("This call carries no token.");
    return tokenActor(store, text, clock());
  };
}

// Whatever is wrong with the token, the answer says no more than that it is not in force.
async function tokenActor(store: Store, text: string, now: number): Promise<Actor | Refused> {
  const given = readToken(text);
  const stored = given && (await store.read("tokens", given.id));
  if (!given || !stored) return refuseToken(notInForce);
  const { secret_sha256, revoked_at, expires_at, owner, role } = toToken(stored);
  const inForce = revoked_at === null && (expires_at === null || now < Date.parse(expires_at));
  return isSecretOf(secret_sha256, given.secret) && inForce ? { name: owner, role } : refuseToken(notInForce);
}

const notInForce = "The token of this call is not in force.";

function refuseToken(reason: string): Refused {
  return refuse("token_needed", { reason }, { headers: { "www-authenticate": "Bearer" } });
}
