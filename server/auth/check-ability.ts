import type { Actor } from "../../engine/index.ts";
import { type Refused, refuse } from "../problem.ts";
import { type Ability, may, rolesWith } from "./abilities.ts";

export function checkAbility({ name, role }: Actor, ability: Ability): Refused | undefined {
  if (may(role, ability)) return undefined;
  return refuse("role_not_allowed", { name, role, roles: rolesWith(ability).join(", ") || "none" });
}
