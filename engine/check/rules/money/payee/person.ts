import { startsWith, toBeneficiaryIndex } from "../formula/read-path.ts";

/** Whose data a field is: the policyholder's, the claimant's, or those of one beneficiary, by index. */
export type Person = "policyholder" | "claimant" | number;

/** Undefined for what could be anybody's, such as a block that people fill in. */
export function toPerson(path: readonly string[]): Person | undefined {
  if (startsWith(path, "claim", "claimant")) return "claimant";
  if (startsWith(path, "claim", "policyholder") || startsWith(path, "claim", "policy", "policyholder")) {
    return "policyholder";
  }
  if (startsWith(path, "claim", "policy", "payment_details")) return "policyholder";
  return toBeneficiaryIndex(path);
}

export function describePerson(person: Person): string {
  return typeof person === "number" ? `beneficiary ${person}` : `the ${person}`;
}
