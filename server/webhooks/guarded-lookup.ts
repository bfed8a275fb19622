import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import type { AddressRule } from "./address-rule.ts";

export const addressNotAllowed = "ADDRESS_NOT_ALLOWED";

/**
 * Finds addresses as the system does, for the very connection that is then made: a name that pointed elsewhere when the
 * endpoint was created does not get past it. One address that may not be called spoils the name.
 */
export function guardLookup(mayCall: AddressRule, find: typeof lookup = lookup): LookupFunction {
  return (hostname, options, callback) => {
    find(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || first === undefined) return callback(error ?? notAllowed(hostname), "", 0);
      if (!addresses.every(({ address }) => mayCall(address))) return callback(notAllowed(hostname), "", 0);
      return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
}

function notAllowed(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${hostname} has an address that may not be called`), { code: addressNotAllowed });
}
