import type { Rule } from "../rule.ts";
import { mixedDateFormats } from "./mixed-date-formats.ts";
import { numberAsText } from "./number-as-text.ts";
import { textAndThresholdDisagree } from "./text-and-threshold-disagree.ts";
import { unreachableOption } from "./unreachable-option.ts";
import { unusedFulfillmentType } from "./unused-fulfillment-type.ts";
import { unusedNamedCondition } from "./unused-named-condition.ts";

export const hygieneRules: readonly Rule[] = [
  numberAsText,
  unusedFulfillmentType,
  unusedNamedCondition,
  mixedDateFormats,
  textAndThresholdDisagree,
  unreachableOption,
];
