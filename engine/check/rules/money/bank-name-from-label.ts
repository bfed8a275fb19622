import type { Json } from "../../../model/json.ts";
import type { Span } from "../../../model/source.ts";
import type { Finding } from "../../finding.ts";
import { isObject } from "../../find-blocks.ts";
import type { Rule, RuleBlock, RuleContext } from "../rule.ts";
import { readOnlyReference, toStatePath } from "./formula/read-path.ts";
import { literalAt } from "./formula/written-at.ts";
import { bankProperty } from "./payee/bank-properties.ts";
import { bankNameTable, type NameTable } from "./tables/bank-tables.ts";

/** Payment details name a bank by its key, and what people read for it is not that key. */
export const bankNameFromLabel: Rule = { name: "bank-name-from-label", check };

function check(context: RuleContext): readonly Finding[] {
  const banks = bankNameTable(context);
  return context.disbursements.flatMap((block): readonly Finding[] => {
    const property = bankProperty(block, "bank_name");
    if (property === undefined) return [];
    const found = findWrittenLabel(block, property, banks) ?? findReadLabel(block, property, banks, context);
    if (!found) return [];
    const pointer = block.blockPointer + property;
    const { label, inside, key } = found;
    const fixes =
      key === undefined ? [] : [{ title: `Write ${key}`, safe: true, edits: [{ pointer, inside, newText: key }] }];
    return [{ code: "CB2312", params: { label }, pointer, inside, fixes }];
  });
}

interface Label {
  readonly label: string;
  readonly inside: Span;
  /** What to write in its place. */
  readonly key: string | undefined;
}

/** A written text that is what people read for exactly one bank of the module. */
export function findWrittenLabel(block: RuleBlock, property: string, banks: NameTable): Label | undefined {
  const written = literalAt(block, property);
  if (written === undefined || banks.has(written.trim())) return undefined;
  const same = [...banks].filter(([, row]) => toPlain(row["label"]) === toPlain(written));
  const [only, ...others] = same;
  if (!only || others.length > 0) return undefined;
  return { label: written, inside: { start: 0, end: written.length }, key: only[0] };
}

/** `option_value` of a block whose options' labels are no keys of banks. */
function findReadLabel(
  block: RuleBlock,
  property: string,
  banks: NameTable,
  { byKey }: RuleContext,
): Label | undefined {
  const reference = readOnlyReference(block.templates.get(property));
  const state = reference && toStatePath(reference.path);
  if (!reference || state?.field !== "option_value") return undefined;
  const options = optionsOf(byKey.get(state.key));
  const label = options.map(({ value }) => value).find((value) => !banks.has(value));
  if (label === undefined) return undefined;
  const keysAreNames = options.every(({ key }) => banks.has(key));
  return {
    label,
    inside: reference.span,
    key: keysAreNames ? reference.text.replace(/option_value(?=\]?$)/, "option_key") : undefined,
  };
}

function optionsOf(block: RuleBlock | undefined): readonly { readonly key: string; readonly value: string }[] {
  const options: Json = block?.block["options"] ?? [];
  if (!Array.isArray(options)) return [];
  return options.flatMap((option: Json) => {
    const { key, value } = isObject(option) ? option : {};
    return typeof key === "string" && typeof value === "string" ? [{ key, value }] : [];
  });
}

function toPlain(label: Json | undefined): string | undefined {
  return typeof label === "string" ? label.toLowerCase().trim() : undefined;
}
