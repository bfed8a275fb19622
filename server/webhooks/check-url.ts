import { isIP } from "node:net";
import type { AddressRule } from "./address-rule.ts";
import { isPublicAddress } from "./public-address.ts";

/** Why nothing may be sent to a URL; undefined when it may. A name is looked up again whenever something is sent. */
export function findUrlMistake(
  text: string,
  { sandbox, mayCall = isPublicAddress }: { readonly sandbox: boolean; readonly mayCall?: AddressRule },
): string | undefined {
  if (!URL.canParse(text)) return "It must be a whole URL, such as https://example.com/hooks.";
  const { protocol, username, password, hostname, hash } = new URL(text);
  if (protocol !== "https:" && !(sandbox && protocol === "http:")) {
    return sandbox ? "It must begin with https:// or http://." : "It must begin with https://.";
  }
  if (username !== "" || password !== "") return "It must not hold a user name or a password.";
  if (hash !== "") return "It must not hold a fragment.";
  return sandbox || mayConnect(hostname, mayCall) ? undefined : "It must not name an address of a private network.";
}

/** Of a host that is an address itself, for which nothing is looked up. */
function mayConnect(hostname: string, mayCall: AddressRule): boolean {
  const address = hostname.replace(/^\[(.*)\]$/, "$1");
  return isIP(address) === 0 || mayCall(address);
}
