import type { BlockState, Claim } from "../../../engine/index.ts";
import { claim67 } from "./module-67.ts";

/** One change in the form: the claim after it, and the path that differs. */
export interface Edit {
  readonly claim: Claim;
  readonly path: string;
}

const others: Readonly<Record<string, object>> = {
  first_name: { value: "Thembinkosi" },
  last_name: { value: "Nkosi" },
  id_number: { value: "7001015009087" },
  relationship: { option_key: "son", option_value: "Son" },
  child_birth_date: { value: "2015-08-02" },
  date_of_death: { value: "2024-05-30" },
  cause_of_death: { option_key: "accidental", option_value: "Accidental" },
  police_case: { value: "CAS 113/05/2024" },
  circumstances: { value: "An accident at work." },
  doctor_first_name: { value: "Anele" },
  doctor_last_name: { value: "Khumalo" },
  doctor_telephone: { value: "0315550143" },
  doctor_practice: { value: "0481235" },
  certified_on: { value: "2024-05-31" },
  parlour: { value: "Durban Funeral Services" },
  parlour_telephone: { value: "0315550178" },
  funeral_date: { value: "2024-06-09" },
  funeral_time: { value: "10:30" },
  identity_received: { value: false },
  bank_letter_received: { value: false },
  assessor_notes: { value: "The bank letter is missing." },
  certificate_received: { value: false },
  claimed_amount: { value: 4_800_000 },
  approved_benefit: { value: 4_200_000 },
};

/** Each input is filled in anew, one after another, then each is put back: the last claim is as the first one was. */
export function editsOf67(): readonly Edit[] {
  const edits: Edit[] = [];
  let claim = claim67;
  const save = (key: string, state: BlockState): void => {
    claim = { ...claim, block_states: { ...claim.block_states, [key]: state } };
    edits.push({ claim, path: `claim.block_states.${key}` });
  };
  const first = claim67.block_states ?? {};
  for (const [key, change] of Object.entries(others)) save(key, { ...first[key], ...change } as BlockState);
  for (const key of Object.keys(others)) save(key, first[key] as BlockState);
  return edits;
}
