import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { isPublicAddress } from "./public-address.ts";

/** Whether something may be sent to an IP address. */
export type AddressRule = (address: string) => boolean;

/** A range of addresses: the first of them, and how many of its leading bits they share. */
export type Network = ReturnType<typeof ipaddr.parseCIDR>;

/** Public addresses, and the private networks that the operator named. */
export function toAddressRule(networks: readonly Network[]): AddressRule {
  return (address) =>
    isPublicAddress(address) || (ipaddr.isValid(address) && isInOne(ipaddr.process(address), networks));
}

/** Undefined when one of the texts is no network, such as `10.20.0.0/16` or `fd00:12::/32`. */
export function readNetworks(texts: readonly string[]): readonly Network[] | undefined {
  const networks = texts.map(readNetwork);
  return networks.every((network) => network !== undefined) ? networks : undefined;
}

function readNetwork(text: string): Network | undefined {
  const [address = ""] = text.split("/");
  // The library also reads `10/8`, as 0.0.0.10/8, which holds this machine; and nobody's address has a zone here.
  if (isIP(address) === 0 || address.includes("%") || !ipaddr.isValidCIDR(text)) return undefined;
  const network = ipaddr.parseCIDR(text);
  // Addresses are judged as version 4 where they hold one, so that such a network would allow nothing.
  return ipaddr.process(address).kind() === network[0].kind() ? network : undefined;
}

function isInOne(address: ReturnType<typeof ipaddr.process>, networks: readonly Network[]): boolean {
  return networks.some((network) => address.kind() === network[0].kind() && address.match(network));
}
