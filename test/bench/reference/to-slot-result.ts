import type { Slot } from "../../../engine/model/module.ts";
import type { SlotResult } from "../../../engine/model/evaluation.ts";

const numbers = new Set(["/amount", "/payee/amount", "/payee/percentage"]);

/** What a program that has only the printed text of a template makes of it. */
export function toSlotResult({ reading, property }: Slot, text: string): SlotResult {
  if (reading === "truth") return text.trim() === "true" ? "true" : "false";
  return numbers.has(property) ? Number(text) : text;
}
