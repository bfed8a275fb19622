import { hygieneRules } from "./hygiene/index.ts";
import { logicRules } from "./logic/index.ts";
import { moduleHeadRules } from "./module-head/index.ts";
import { moneyRules } from "./money/index.ts";
import { optionsRules } from "./options/index.ts";
import { referencesRules } from "./references/index.ts";
import type { Rule } from "./rule.ts";

/** Every rule beyond the schema, in the order in which they run. */
export const rules: readonly Rule[] = [
  ...moduleHeadRules,
  ...referencesRules,
  ...optionsRules,
  ...logicRules,
  ...moneyRules,
  ...hygieneRules,
];
