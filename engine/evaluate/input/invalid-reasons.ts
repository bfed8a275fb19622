import { formatMoney, type Numeric, parseDay, toNumeric, toPrinted } from "../../expression/values/index.ts";
import type { CompiledBlock } from "../../model/module.ts";
import type { SavedState } from "../block-state.ts";
import type { EvaluationState } from "../evaluation-state.ts";
import { optionsOf } from "./options.ts";
import { brokenNumberLimit, dateLimits, numberLimits } from "./limits.ts";

const none: readonly string[] = [];

/**
 * What is wrong with a saved value by the block's limits, each in words that follow the block's title. Worked out from
 * the value itself, so that a claim that was stored elsewhere, or under other limits, is judged by these.
 */
export function invalidReasons(block: CompiledBlock, saved: SavedState, state: EvaluationState): readonly string[] {
  switch (block.type) {
    case "input.text":
    case "input.paragraph":
      return textReasons(block, saved.value);
    case "input.number":
    case "input.currency":
      return numberReasons(block, saved.value, state);
    case "input.date":
      return dateReasons(block, saved.value, state);
    case "input.time":
      return timeReasons(saved.value);
    case "checkbox":
      return typeof (saved.value ?? false) === "boolean" ? none : ["it is neither true nor false"];
    case "radio":
    case "dropdown":
      return optionReasons(block, saved.option_key);
    default:
      return none;
  }
}

function textReasons(block: CompiledBlock, value: unknown): readonly string[] {
  if (value === undefined || value === null || value === "") return none;
  if (typeof value !== "string") return ["it is not a text"];
  const { min_length: min, max_length: max } = block.block as { min_length?: unknown; max_length?: unknown };
  // A character takes one or two units: mostly that alone says that the length is right, without counting.
  const fits = (typeof max !== "number" || value.length <= max) && (typeof min !== "number" || value.length >= 2 * min);
  if (fits) return none;
  const length = Array.from(value).length;
  if (typeof min === "number" && length < min) return [`it has ${length} characters and needs at least ${min}`];
  if (typeof max === "number" && length > max) return [`it has ${length} characters and may have at most ${max}`];
  return none;
}

function numberReasons(block: CompiledBlock, value: unknown, state: EvaluationState): readonly string[] {
  if (value === undefined || value === null || value === "") return none;
  const number = typeof value === "number" ? toNumeric(value) : undefined;
  if (number === undefined) return ["it is not a number"];
  if (block.type === "input.currency" && !(typeof number === "number" && number >= 0)) {
    return ["it is not a whole, positive number of minor units"];
  }
  const limits = numberLimits(block, state);
  const broken = brokenNumberLimit(number, limits);
  const limit = broken && limits[broken];
  if (limit === undefined) return none;
  const words = broken === "min" ? "less than the minimum" : "more than the maximum";
  return [`it is ${words} of ${printLimit(limit, block, state)}`];
}

function printLimit(limit: Numeric, block: CompiledBlock, state: EvaluationState): string {
  const currency = (block.block as { isoCode?: string }).isoCode ?? state.module.currency;
  const money =
    block.type === "input.currency" && currency ? formatMoney(limit, currency, state.module.locale) : undefined;
  return money ?? toPrinted(limit);
}

function dateReasons(block: CompiledBlock, value: unknown, state: EvaluationState): readonly string[] {
  if (value === undefined || value === null || value === "") return none;
  const zone = state.module.timeZone;
  const day = typeof value === "string" ? parseDay(value, zone) : undefined;
  if (day === undefined) return ["it is not a date"];
  const { min, max } = dateLimits(block, state);
  if (min !== undefined && day < (parseDay(min, zone) ?? day)) return [`it is before ${min}`];
  if (max !== undefined && day > (parseDay(max, zone) ?? day)) return [`it is after ${max}`];
  return none;
}

function timeReasons(value: unknown): readonly string[] {
  if (value === undefined || value === null || value === "") return none;
  return typeof value === "string" && isTimeOfDay(value) ? none : ["it is not a time"];
}

/** `HH:MM`, from 00:00 to 23:59. */
export function isTimeOfDay(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

function optionReasons(block: CompiledBlock, key: unknown): readonly string[] {
  if (key === undefined || key === null || key === "") return none;
  const options = optionsOf(block);
  return options && !options.some((option) => option.key === key) ? ["it is not one of the options"] : none;
}
