import type { CodeRow } from "../code-row.ts";

/** What the rules about the head of a module find. */
export const moduleHeadCodes: readonly CodeRow[] = [
  {
    code: "CB2130",
    name: "no-such-time-zone",
    severity: "error",
    title: "The module's time zone does not exist",
    message: '"{value}" is not a time zone.',
    help: "Use an IANA name, such as Africa/Johannesburg or Europe/London.",
    wrong: "time_zone: Europe/Londn",
    right: "time_zone: Europe/London",
    why: "Dates are days in the module's zone. Without it every date is missing, so conditions on dates are never known and annuities are never due.",
  },
  {
    code: "CB2131",
    name: "no-such-currency",
    severity: "error",
    title: "The module's currency does not exist",
    message: '"{value}" is not an ISO 4217 currency.',
    help: "Use the three capital letters of a currency, such as ZAR or GBP.",
    wrong: "currency: RND",
    right: "currency: ZAR",
    why: "Amounts are whole minor units of the module's currency. Where there is no such currency, every payout is refused.",
  },
  {
    code: "CB2132",
    name: "no-such-locale",
    severity: "warning",
    title: "The module's locale is not known",
    message: '"{value}" is not a locale that amounts and dates can be written in.',
    help: "Use a BCP 47 tag, such as en-ZA or en-GB.",
    wrong: "locale: english",
    right: "locale: en-GB",
    why: "Amounts and the names of months are written for the locale. Where it is not known, a text such as {{formatCurrency}} prints nothing.",
  },
];
