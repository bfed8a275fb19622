import {
  checkModule,
  type CheckedModule,
  type CompiledModule,
  compileModule,
  parseModule,
} from "../../../engine/index.ts";
import { readSuite, type Suite } from "../../../engine/scenario/index.ts";

/** A module of a few blocks in which each kind of thing that scenarios look at occurs once. */
export const bicycleText = `
key: bicycle
name: Bicycle cover
version: 1.0.0
currency: GBP
time_zone: Europe/London
conditions:
  released:
    and:
      - "===": [{ var: claim.approval_status }, approved]
      - "===": [{ var: claim.claim_status }, pending_payout]
  in_waiting_period: "{{ifCondition (dateDifference claim.block_states.incident_date.value claim.policy.start_date) '<' 14}}"
blocks:
  - required_if: true
    block: { type: input.date, key: incident_date, title: Date of the theft }
  - block:
      type: radio
      key: lock
      title: Was it locked?
      default_value: "yes"
      options: [{ key: "yes", value: "Yes" }, { key: "no", value: "No" }]
  - block: { type: input.currency, key: payout_amount, title: Amount, min: 1 }
  - show_if: { condition: in_waiting_period }
    block:
      type: alert
      key: waiting_period_alert
      color: warning
      markdown: "Stolen within the first 14 days, on {{dateFormat claim.block_states.incident_date.value format='D MMMM YYYY'}}."
  - disabled_if: { "!": { condition: released } }
    block:
      type: payout_request
      key: payout
      title: Payout
      description: Payout of {{formatCurrency claim.block_states.payout_amount.value}}
      amount: "{{claim.block_states.payout_amount.value}}"
      payee:
        type: policyholder
        policyholder_id: "{{claim.policy.policyholder_id}}"
        amount: "{{claim.block_states.payout_amount.value}}"
        percentage: "100"
        payment_details:
          type: eft
          details:
            bank_name: "{{claim.policy.payment_details.details.bank_name}}"
            branch_code: "{{claim.policy.payment_details.details.branch_code}}"
            account_type: "{{claim.policy.payment_details.details.account_type}}"
            account_number: "{{claim.policy.payment_details.details.account_number}}"
bank_names: [{ name: barclays, label: Barclays }]
samples:
  policies:
    standard: &standard
      policy_id: 6e1f3d6d-9a4b-4b1f-8d68-5c8b4b5d2a01
      policyholder_id: 2c0a5e4f-63b2-4a7c-9e1d-7b3a2d8f0c20
      start_date: "2026-03-01"
      payment_details:
        type: eft
        details: { bank_name: barclays, branch_code: 20-00-00, account_type: savings_account, account_number: "01234567" }
  claims:
    opened: { claim_id: c1, claim_number: C-1, claim_status: open, approval_status: pending, policy: *standard, block_states: {} }
`;

export interface OpenModule {
  readonly checked: CheckedModule;
  readonly module: CompiledModule;
}

export function openModule(text: string): OpenModule {
  const { module: checked, diagnostics } = checkModule(
    parseModule([{ file: "bicycle.yaml", text }], { path: "bicycle.yaml" }),
  );
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (!checked || errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return { checked, module: compileModule(checked) };
}

export const bicycle = openModule(bicycleText);

/** A suite that is free of mistakes. */
export function suiteOf(text: string, { module }: OpenModule = bicycle): Suite {
  const { suite, diagnostics } = readSuite(text, "bicycle.test.yaml", module);
  if (!suite) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return suite;
}
