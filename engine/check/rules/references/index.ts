import type { Rule } from "../rule.ts";
import { beneficiaryBeyondMaximum } from "./beneficiary-beyond-maximum.ts";
import { claimInsideLoop } from "./claim-inside-loop.ts";
import { defaultReadsLaterState } from "./default-reads-later-state.ts";
import { duplicateBlockKey } from "./duplicate-block-key.ts";
import { fieldWithoutOrder } from "./field-without-order.ts";
import { missingStateField } from "./missing-state-field.ts";
import { missingUnit } from "./missing-unit.ts";
import { nonPortableForm } from "./non-portable-form.ts";
import { pathMeantAsText } from "./path-meant-as-text.ts";
import { pathOutsideClaim } from "./path-outside-claim.ts";
import { templateInsideRule } from "./template-inside-rule.ts";
import { textMeantAsPath } from "./text-meant-as-path.ts";
import { unknownBlockReference } from "./unknown-block-reference.ts";
import { unknownClaimField } from "./unknown-claim-field.ts";
import { unknownModuleField } from "./unknown-module-field.ts";
import { unknownPolicyField } from "./unknown-policy-field.ts";
import { wholeStateTested } from "./whole-state-tested.ts";
import { wrongArgumentType } from "./wrong-argument-type.ts";
import { wrongStateField } from "./wrong-state-field.ts";

export const referencesRules: readonly Rule[] = [
  duplicateBlockKey,
  unknownBlockReference,
  wrongStateField,
  missingStateField,
  wholeStateTested,
  unknownClaimField,
  unknownPolicyField,
  unknownModuleField,
  beneficiaryBeyondMaximum,
  defaultReadsLaterState,
  pathMeantAsText,
  textMeantAsPath,
  templateInsideRule,
  pathOutsideClaim,
  claimInsideLoop,
  wrongArgumentType,
  fieldWithoutOrder,
  missingUnit,
  nonPortableForm,
];
