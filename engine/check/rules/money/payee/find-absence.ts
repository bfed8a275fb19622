import type { Json, JsonObject } from "../../../../model/json.ts";
import { isObject } from "../../../find-blocks.ts";
import type { RuleContext } from "../../rule.ts";
import { type SamplePolicy, samplePolicies } from "./samples.ts";

export interface Absence {
  readonly sample: SamplePolicy;
  /** Where in the policy the field is not. */
  readonly holder: readonly string[];
}

/**
 * A sample policy that proves a field of a policy to be absent: some sample has what the field belongs to, a beneficiary or
 * the policy itself, and none has the field. Undefined when there is no such sample.
 */
export function findAbsence(path: readonly string[], context: Pick<RuleContext, "source">): Absence | undefined {
  const inPolicy = path.slice(2);
  const isOfBeneficiary = inPolicy[0] === "beneficiaries";
  const holder = isOfBeneficiary ? inPolicy.slice(0, 2) : [];
  const samples = samplePolicies(context);
  const proof = prove(inPolicy, holder, samples);
  if (proof !== "no_holder") return proof;
  // Bank details that no beneficiary has are not to be expected of one whom no sample has.
  if (!isOfBeneficiary || inPolicy[2] !== "payment_details") return undefined;
  const others = samples.flatMap(({ policy }) => beneficiaryIndexes(policy));
  const proofs = others.map((index) => {
    const other = ["beneficiaries", index];
    return prove([...other, ...inPolicy.slice(2)], other, samples);
  });
  const [first] = proofs;
  return first !== "no_holder" && proofs.every((found) => found !== undefined) ? first : undefined;
}

function prove(
  path: readonly string[],
  holder: readonly string[],
  samples: readonly SamplePolicy[],
): Absence | "no_holder" | undefined {
  const having = samples.filter(({ policy }) => valueAt(policy, holder) !== undefined);
  const [sample] = having;
  if (!sample) return "no_holder";
  return having.every(({ policy }) => isBlank(valueAt(policy, path))) ? { sample, holder } : undefined;
}

function beneficiaryIndexes(policy: JsonObject): readonly string[] {
  const beneficiaries = policy["beneficiaries"];
  return Array.isArray(beneficiaries) ? Object.keys(beneficiaries) : [];
}

function valueAt(value: Json, path: readonly string[]): Json | undefined {
  let found: Json | undefined = value;
  for (const name of path) {
    if (Array.isArray(found)) found = (found as readonly Json[])[Number(name)];
    else found = isObject(found) && Object.hasOwn(found, name) ? found[name] : undefined;
  }
  return found;
}

function isBlank(value: Json | undefined): boolean {
  return value === undefined || value === null || value === "";
}
