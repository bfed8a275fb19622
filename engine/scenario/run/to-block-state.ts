import type { CompiledBlock } from "../../model/module.ts";

/** The block state that a short form stands for: `2026-03-05` for a date block, the option's key for a dropdown. */
export function toBlockState(block: CompiledBlock, value: string | number | boolean | null): object {
  const { type } = block;
  if (type === "radio" || type === "dropdown") return { type, option_key: value === null ? "" : toText(value) };
  if (!type.startsWith("input.")) return { type, value };
  const isNumber = type === "input.number" || type === "input.currency";
  if (value === null) return { type, value: isNumber ? null : "" };
  // A case number or an account number is easily written without quotes.
  return { type, value: isNumber ? value : toText(value) };
}

function toText(value: string | number | boolean): string | boolean {
  return typeof value === "number" ? String(value) : value;
}
