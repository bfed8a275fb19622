import type { Actor } from "../../engine/index.ts";
import { isRole, roles } from "../auth/abilities.ts";
import { type Refused, refuse } from "../problem.ts";

const sandboxActor: Actor = { name: "sandbox", role: "all" };

/** Who acts, in a sandbox: whoever the caller says. */
export function readSandboxActor(header: string | string[] | undefined): Actor | Refused {
  if (header === undefined) return sandboxActor;
  const [, name, given] = /^([\p{L}\p{N}][\p{L}\p{N} ._@-]{0,63}):([a-z]+)$/u.exec(String(header)) ?? [];
  if (name !== undefined && given !== undefined && isRole(given)) return { name, role: given };
  const expected = `Send it as name:role, where role is one of ${roles.join(", ")}.`;
  return refuse("header_invalid", { header: "X-Sandbox-Actor", expected });
}
