import { isFields, type Value, valueAt } from "../generate/fields.ts";
import type { GeneratedModule } from "../generate/generate-module.ts";
import { dropUnusedGate } from "./amounts.ts";
import { entriesOf, isMoney } from "./draft.ts";
import type { Plant } from "./plant.ts";

export const gatePlants: readonly Plant[] = [
  { kind: "payout without any gate on approval", code: "CB2303", plant: (draft) => setGate(draft, [], "block/key") },
  {
    kind: "payout behind a condition that is no gate",
    code: "CB2303",
    plant: (draft) =>
      setGate(draft, ["{{#ifEquals claim.policy.status 'active'}}true{{else}}false{{/ifEquals}}"], "block/key"),
  },
  {
    kind: "gate that keeps back only what was repudiated",
    code: "CB2303",
    plant: (draft) => setGate(draft, ["{{ifCondition claim.approval_status '!==' 'repudiated'}}"], "block/key"),
  },
  {
    kind: "gate that ignores goodwill",
    code: "CB2316",
    plant: (draft) =>
      setGate(draft, [
        "{{ifCondition (ifCondition claim.approval_status '===' 'approved') '&&' (ifCondition claim.claim_status '===' 'pending_payout')}}",
        "{{#ifEquals claim.approval_status 'approved'}}{{#ifEquals claim.claim_status 'pending_payout'}}true{{else}}false{{/ifEquals}}{{else}}false{{/ifEquals}}",
      ]),
  },
  {
    kind: "gate that rests on approval_status alone",
    code: "CB2317",
    plant: (draft) =>
      setGate(draft, [
        "{{ifCondition (ifCondition claim.approval_status '===' 'approved') '||' (ifCondition claim.approval_status '===' 'goodwill')}}",
        "{{#ifEquals claim.approval_status 'approved'}}true{{else}}{{#ifEquals claim.approval_status 'goodwill'}}true{{else}}false{{/ifEquals}}{{/ifEquals}}",
      ]),
  },
];

/** One of these gates in the place of all conditions of the only block that pays. */
function setGate(draft: GeneratedModule, gates: readonly Value[], found = "show_if"): string | undefined {
  const [entry, ...others] = entriesOf(draft).filter(isMoney);
  const wrapper = entry && valueAt(draft.document, entry.pointer);
  if (!entry || others.length > 0 || !isFields(wrapper) || !("block" in wrapper)) return undefined;
  for (const name of ["show_if", "hide_if", "disabled_if"]) delete wrapper[name];
  if (gates.length > 0) wrapper["show_if"] = draft.random.pick(gates);
  dropUnusedGate(draft);
  return `${entry.pointer}/${found}`;
}
