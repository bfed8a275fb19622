import type { Rule } from "../rule.ts";
import { noSuchCurrency } from "./no-such-currency.ts";
import { noSuchLocale } from "./no-such-locale.ts";
import { noSuchTimeZone } from "./no-such-time-zone.ts";

export const moduleHeadRules: readonly Rule[] = [noSuchTimeZone, noSuchCurrency, noSuchLocale];
