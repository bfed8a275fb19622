import ipaddr from "ipaddr.js";

/** Whether an IP address belongs to somebody out there: not to this machine, its network or a cloud's own services. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address inside an IPv6 one is judged as what it is; those of tunnels and translators are not "unicast".
  return ipaddr.process(address).range() === "unicast";
}
