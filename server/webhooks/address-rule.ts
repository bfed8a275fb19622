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
  const networks = texts.map((text) => (ipaddr.isValidCIDR(text) ? ipaddr.parseCIDR(text) : undefined));
  return networks.every((network) => network !== undefined) ? networks : undefined;
}

function isInOne(address: ReturnType<typeof ipaddr.process>, networks: readonly Network[]): boolean {
  return networks.some((network) => address.kind() === network[0].kind() && address.match(network));
}
