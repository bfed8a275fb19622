import ipaddr from "ipaddr.js";

/** All that has been given out of version 6 so far; what lies outside may be an old way to write an address of version 4. */
const givenOut = ipaddr.parseCIDR("2000::/3");

/** Whether an IP address belongs to somebody out there: not to this machine, its network or a cloud's own services. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address inside an IPv6 one is judged as what it is; those of tunnels and translators are not "unicast".
  const found = ipaddr.process(address);
  return found.range() === "unicast" && (found.kind() === "ipv4" || found.match(givenOut));
}
