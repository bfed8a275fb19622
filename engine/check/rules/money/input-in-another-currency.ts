import type { Rule } from "../rule.ts";
import { findForeignInputs, findReaders } from "./currency-mismatch.ts";

/** An amount in another currency that nothing pays from may be meant so, and must never be paid from. */
export const inputInAnotherCurrency: Rule = {
  name: "input-in-another-currency",
  check: (context) => {
    const readers = findReaders(context);
    return findForeignInputs(context)
      .filter(({ block }) => !readers.has(block.key))
      .map(({ block, currency, isoCode }) => ({
        code: "CB2321",
        params: { iso_code: isoCode, currency },
        pointer: `${block.blockPointer}/isoCode`,
      }));
  },
};
