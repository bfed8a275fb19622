import type { Rule } from "../rule.ts";
import { amountFromHiddenInput } from "./amount-from-hidden-input.ts";
import { amountFromOptionalInput } from "./amount-from-optional-input.ts";
import { annuityEndsBeforeItStarts } from "./annuity-ends-before-it-starts.ts";
import { bankDetailsCanBeMissing } from "./bank-details-can-be-missing.ts";
import { bankDetailsOfAnotherPerson } from "./bank-details-of-another-person.ts";
import { bankNameFromLabel } from "./bank-name-from-label.ts";
import { choiceGivesUnknownOption } from "./choice-gives-unknown-option.ts";
import { currencyMismatch } from "./currency-mismatch.ts";
import { fractionOfACentPossible } from "./fraction-of-a-cent-possible.ts";
import { fulfillmentDataMismatch } from "./fulfillment-data-mismatch.ts";
import { fulfillmentTypeNotInTable } from "./fulfillment-type-not-in-table.ts";
import { gateIgnoresGoodwill } from "./gate-ignores-goodwill.ts";
import { gateOnApprovalStatusAlone } from "./gate-on-approval-status-alone.ts";
import { inputInAnotherCurrency } from "./input-in-another-currency.ts";
import { leadingZerosLost } from "./leading-zeros-lost.ts";
import { partsAboveWhole } from "./parts-above-whole.ts";
import { payCodeNotInTable } from "./pay-code-not-in-table.ts";
import { payCodeOfAnotherCategory } from "./pay-code-of-another-category.ts";
import { payeeNamesCanBeMissing } from "./payee-names-can-be-missing.ts";
import { payeeNamesSwapped } from "./payee-names-swapped.ts";
import { payeeOfTwoPeople } from "./payee-of-two-people.ts";
import { paymentMethodNotInTable } from "./payment-method-not-in-table.ts";
import { paymentTypeNotInTable } from "./payment-type-not-in-table.ts";
import { payoutAmountsDiffer } from "./payout-amounts-differ.ts";
import { payoutWithoutGate } from "./payout-without-gate.ts";
import { percentageDisagrees } from "./percentage-disagrees.ts";
import { recoveryCategoryInPayout } from "./recovery-category-in-payout.ts";
import { reserveCategoryNotInTable } from "./reserve-category-not-in-table.ts";
import { shareOfAnotherPerson } from "./share-of-another-person.ts";
import { sharesAboveWhole } from "./shares-above-whole.ts";
import { sharesRoundedOneByOne } from "./shares-rounded-one-by-one.ts";
import { unknownAccountType } from "./unknown-account-type.ts";
import { unknownBankName } from "./unknown-bank-name.ts";
import { unknownFulfillmentOption } from "./unknown-fulfillment-option.ts";
import { unknownPayeeType } from "./unknown-payee-type.ts";
import { unusableAmount } from "./unusable-amount.ts";
import { unusableAnnuityDuration } from "./unusable-annuity-duration.ts";

export const moneyRules: readonly Rule[] = [
  payoutAmountsDiffer,
  unusableAmount,
  fractionOfACentPossible,
  amountFromHiddenInput,
  amountFromOptionalInput,
  shareOfAnotherPerson,
  percentageDisagrees,
  sharesAboveWhole,
  partsAboveWhole,
  sharesRoundedOneByOne,
  unknownPayeeType,
  payeeNamesSwapped,
  payeeOfTwoPeople,
  payeeNamesCanBeMissing,
  bankDetailsCanBeMissing,
  bankDetailsOfAnotherPerson,
  bankNameFromLabel,
  unknownBankName,
  unknownAccountType,
  leadingZerosLost,
  payoutWithoutGate,
  gateIgnoresGoodwill,
  gateOnApprovalStatusAlone,
  currencyMismatch,
  inputInAnotherCurrency,
  reserveCategoryNotInTable,
  payCodeNotInTable,
  payCodeOfAnotherCategory,
  recoveryCategoryInPayout,
  paymentMethodNotInTable,
  paymentTypeNotInTable,
  fulfillmentTypeNotInTable,
  fulfillmentDataMismatch,
  unknownFulfillmentOption,
  choiceGivesUnknownOption,
  unusableAnnuityDuration,
  annuityEndsBeforeItStarts,
];
