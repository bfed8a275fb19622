import type { Rule } from "../rule.ts";
import { ambiguousOptionLabel } from "./ambiguous-option-label.ts";
import { comparisonOfDifferentTypes } from "./comparison-of-different-types.ts";
import { comparisonWithUnknownOption } from "./comparison-with-unknown-option.ts";
import { defaultIsNoOption } from "./default-is-no-option.ts";
import { duplicateOptionKey } from "./duplicate-option-key.ts";
import { labelInsteadOfKey } from "./label-instead-of-key.ts";
import { straySpaceInKey } from "./stray-space-in-key.ts";
import { unknownStatus } from "./unknown-status.ts";
import { unreadableDefault } from "./unreadable-default.ts";
import { unlikeSampleValue } from "./unlike-sample-value.ts";
import { unusualOptionKey } from "./unusual-option-key.ts";

export const optionsRules: readonly Rule[] = [
  ambiguousOptionLabel,
  comparisonWithUnknownOption,
  labelInsteadOfKey,
  unknownStatus,
  defaultIsNoOption,
  unreadableDefault,
  comparisonOfDifferentTypes,
  unlikeSampleValue,
  duplicateOptionKey,
  straySpaceInKey,
  unusualOptionKey,
];
