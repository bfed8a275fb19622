import { minorUnitDigits } from "../../../expression/values/index.ts";
import type { Finding } from "../../finding.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { readFields } from "./formula/read-fields.ts";
import { toStatePath } from "./formula/read-path.ts";

/** A disbursement that reads an amount in a currency which the module does not pay in is refused. */
export const currencyMismatch: Rule = { name: "currency-mismatch", check };

function check(context: RuleContext): readonly Finding[] {
  const readers = findReaders(context);
  return findForeignInputs(context).flatMap(({ block, currency, isoCode }): readonly Finding[] => {
    const reader = readers.get(block.key);
    if (!reader) return [];
    return [
      {
        code: "CB2302",
        params: { iso_code: isoCode, currency, reader: reader.key },
        pointer: `${block.blockPointer}/isoCode`,
        related: [{ message: `"${reader.key}" pays in ${currency}`, pointer: `${reader.blockPointer}/key` }],
      },
    ];
  });
}

/** Currency inputs in another currency than the module's, when that one is known. */
export function findForeignInputs({ blocks, source }: RuleContext) {
  const currency = source.document["currency"];
  if (typeof currency !== "string" || minorUnitDigits(currency) === undefined) return [];
  return blocks.flatMap((block) => {
    const isoCode = block.type === "input.currency" ? block.block["isoCode"] : undefined;
    return typeof isoCode === "string" && /^[A-Z]{3}$/.test(isoCode) && isoCode !== currency
      ? [{ block, currency, isoCode }]
      : [];
  });
}

const known = new WeakMap<RuleContext, ReadonlyMap<string, RuleBlock>>();

/** The first disbursement that reads each block, by the block's key: in a value, a text or a condition. */
export function findReaders(context: RuleContext): ReadonlyMap<string, RuleBlock> {
  const readers = known.get(context) ?? readReaders(context);
  known.set(context, readers);
  return readers;
}

function readReaders({ disbursements }: RuleContext): ReadonlyMap<string, RuleBlock> {
  const readers = new Map<string, RuleBlock>();
  for (const block of disbursements) {
    for (const expression of [...Object.values(block.conditions), ...block.templates.values()]) {
      for (const { path } of readFields(expression)) {
        const key = toStatePath(path)?.key;
        if (key !== undefined && !readers.has(key)) readers.set(key, block);
      }
    }
  }
  return readers;
}
