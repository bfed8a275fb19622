import type { RuleBlock } from "../../rule.ts";
import { readOnlyReference } from "../formula/read-path.ts";
import { literalAt } from "../formula/written-at.ts";
import { type Person, toPerson } from "./person.ts";
import { givingOf } from "../giving.ts";

const known = new WeakMap<RuleBlock, { readonly person: Person | undefined }>();

/** Who is paid by a block; undefined when its author left that open, or when the names disagree. */
export function identityOf(block: RuleBlock): Person | undefined {
  const identity = known.get(block) ?? { person: findIdentity(block) };
  known.set(block, identity);
  return identity.person;
}

function findIdentity(block: RuleBlock): Person | undefined {
  const giving = givingOf(block);
  if (giving === "money_to_policyholder") return "policyholder";
  if (giving !== "money_to_payee") return undefined;
  const type = literalAt(block, "/payee/type");
  if (type === "policyholder") return "policyholder";
  if (type !== "beneficiary") return undefined;
  const names = ["/payee/first_name", "/payee/last_name"].map((property) => personAt(block, property));
  return names[0] === names[1] ? names[0] : undefined;
}

/** Whose field a property is, when it is nothing else. */
export function personAt(block: RuleBlock, property: string): Person | undefined {
  const reference = readOnlyReference(block.templates.get(property));
  return reference && toPerson(reference.path);
}
