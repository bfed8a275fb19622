import { headRule } from "./head-rule.ts";

/** Amounts and month names cannot be written in a language that does not exist. */
export const noSuchLocale = headRule("no-such-locale", "CB2132", "locale", isKnownLocale);

function isKnownLocale(locale: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}
