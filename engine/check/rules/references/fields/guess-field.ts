import { findNearestName } from "../../../../diagnostics/nearest-name.ts";
import { schemas } from "../../../generated/schemas.js";
import type { RuleContext } from "../../rule.ts";
import { findField } from "./claim-fields.ts";

/** What a name that its holder does not have most likely stands for: a field beside it, or one in another place. */
export function guessField(
  holder: readonly string[],
  field: string,
  names: readonly string[],
  context: RuleContext,
): string | undefined {
  const owner = holder.at(-1) ?? "";
  const near = findNearestName(field, names) ?? only(names, (name) => name === `${owner}_${field}`);
  if (near !== undefined) return near;
  if (holder.length === 1) return guessBelowClaim(field, context);
  // A list has what its items have.
  if (findField([...holder, "0", field]).kind === "field") return `0.${field}`;
  return field.length > 3 ? only(names, (name) => name.startsWith(field)) : undefined;
}

/** `claim.cause` for the state of a block, `claim.beneficiaries` for those of the policy. */
function guessBelowClaim(field: string, context: RuleContext): string | undefined {
  if (context.byKey.has(field)) return `block_states.${field}`;
  return Object.hasOwn(schemas.policy.properties ?? {}, field) ? `policy.${field}` : undefined;
}

function only(names: readonly string[], isMeant: (name: string) => boolean): string | undefined {
  const [name, ...others] = names.filter(isMeant);
  return others.length === 0 ? name : undefined;
}
