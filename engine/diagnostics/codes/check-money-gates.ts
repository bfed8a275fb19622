import type { CodeRow } from "../code-row.ts";

/** What the rules about when money may be asked for find. */
export const gateCodes: readonly CodeRow[] = [
  {
    code: "CB2303",
    name: "payout-without-gate",
    severity: "warning",
    title: "Nothing holds the payout back until the claim is approved",
    message: 'No condition of "{block}" waits for the decision on the claim.',
    help: "Add a show_if or a disabled_if that lets only approved or goodwill claims through that are pending_payout or paid_out.",
    wrong: "- block: {type: payout_request, key: payout, title: Payout, amount: 100000}",
    right:
      "- show_if: {condition: approved_for_payout}\n  block: {type: payout_request, key: payout, title: Payout, amount: 100000}",
    why: "Without a gate the payout can be requested on a claim that was just opened. It then waits for the decision with the amounts of that day.",
  },
  {
    code: "CB2316",
    name: "gate-ignores-goodwill",
    severity: "warning",
    title: "The gate lets no goodwill claim through",
    message: '"{block}" lets approved claims through, but none that are decided as goodwill.',
    help: "Let approval_status be approved or goodwill.",
    wrong: 'show_if: {"===": [{var: claim.approval_status}, approved]}',
    right: "show_if: {in: [{var: claim.approval_status}, [approved, goodwill]]}",
    why: "Goodwill is the decision to pay although the policy does not oblige to. Behind this gate such a claim is never paid.",
  },
  {
    code: "CB2317",
    name: "gate-on-approval-status-alone",
    severity: "warning",
    title: "The approval alone does not release a payout",
    message: 'The conditions of "{block}" look at approval_status and never at claim_status.',
    help: "Also require that claim_status is pending_payout or paid_out.",
    wrong: "approved_for_payout: {in: [{var: claim.approval_status}, [approved, goodwill]]}",
    right:
      "approved_for_payout:\n  and:\n    - in: [{var: claim.approval_status}, [approved, goodwill]]\n    - in: [{var: claim.claim_status}, [pending_payout, paid_out]]",
    why: "A claim is approved before a second person acknowledges it, and stays approved when it is reopened. Only claim_status tells.",
  },
];
