import type { CodeRow } from "../code-row.ts";

/** What can stand against a change of an annuity. */
export const serveAnnuityCodes: readonly CodeRow[] = [
  {
    code: "CB7250",
    name: "account-not-changeable",
    severity: "error",
    title: "The annuity has no account that could be changed",
    message: "{reason}",
    help: "Only an annuity that is active or paused, and pays money, can be given another bank account.",
    wrong: "changing the bank account of a cancelled annuity",
    right: "changing it before the next payout is created",
    why: "Payouts that were created keep their account; of an ended annuity, and of one of fulfillments, none are to come.",
  },
];
