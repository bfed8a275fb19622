import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { readOnlyReference } from "./formula/read-path.ts";
import { bankProperties } from "./payee/bank-properties.ts";
import { identityOf } from "./payee/identity.ts";
import { describePerson, type Person, toPerson } from "./payee/person.ts";

/** The money of one person goes to the account of another. */
export const bankDetailsOfAnotherPerson: Rule = { name: "bank-details-of-another-person", check };

function check({ disbursements }: RuleContext): readonly Finding[] {
  return disbursements.flatMap((block): readonly Finding[] => {
    const owners = ownersOf(block);
    // Without a known payee, four details that belong together still cannot be of two people.
    const payee = identityOf(block) ?? owners[0]?.person;
    const other = owners.find(({ person }) => person !== payee);
    if (payee === undefined || !other) return [];
    const { property, person, path, span } = other;
    const params = { payee: describePerson(payee), owner: describePerson(person), path };
    return [{ code: "CB2310", params, pointer: block.blockPointer + property, inside: span }];
  });
}

function ownersOf(block: RuleBlock) {
  return bankProperties(block).flatMap((property) => {
    const reference = readOnlyReference(block.templates.get(property));
    const person: Person | undefined = reference && toPerson(reference.path);
    return reference && person !== undefined ? [{ property, person, path: reference.text, span: reference.span }] : [];
  });
}
