import { isKnownZone } from "../../../expression/values/index.ts";
import { headRule } from "./head-rule.ts";

/** Without a known zone every date of the module is missing, and no annuity is ever due. */
export const noSuchTimeZone = headRule("no-such-time-zone", "CB2130", "time_zone", isKnownZone);
