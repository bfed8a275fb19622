import { type Role, roles } from "./abilities.ts";

/** Whoever holds a token has one of these roles; the one that plays every part is the sandbox's alone. */
export type TokenRole = Exclude<Role, "all">;

export const tokenRoles: readonly TokenRole[] = roles.filter((role) => role !== "all");

export function isTokenRole(name: string): name is TokenRole {
  return tokenRoles.some((role) => role === name);
}
