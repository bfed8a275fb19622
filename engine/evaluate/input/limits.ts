import { compare, type Numeric, parseDay, toNumeric } from "../../expression/values/index.ts";
import type { CompiledBlock } from "../../model/module.ts";
import type { EvaluationState } from "../evaluation-state.ts";
import { resolveProperty } from "../resolve-property.ts";

/** The limits of a number or currency input; a limit written as text is read as the number it says. */
export function numberLimits(block: CompiledBlock, state: EvaluationState): { min?: Numeric; max?: Numeric } {
  return limitsFrom(numberAt(block, "/min", state), numberAt(block, "/max", state));
}

function numberAt(block: CompiledBlock, property: string, state: EvaluationState): Numeric | undefined {
  return toNumeric(resolveProperty(block, property, state)?.value);
}

function limitsFrom<Limit>(min: Limit | undefined, max: Limit | undefined): { min?: Limit; max?: Limit } {
  const limits: { min?: Limit; max?: Limit } = {};
  if (min !== undefined) limits.min = min;
  if (max !== undefined) limits.max = max;
  return limits;
}

/** Limits that are written but cannot be told for this claim, with the paths they wait for. */
export function unknownLimits(
  block: CompiledBlock,
  state: EvaluationState,
): readonly { readonly name: "minimum" | "maximum"; readonly missing: readonly string[] }[] {
  if (!block.fields.has("/min") && !block.fields.has("/max")) return [];
  const known = block.type === "input.date" ? dateLimits(block, state) : numberLimits(block, state);
  return (["min", "max"] as const).flatMap((name) => {
    const resolved = resolveProperty(block, `/${name}`, state);
    const absent = !resolved || (resolved.value === undefined && resolved.missing.length === 0);
    if (absent || known[name] !== undefined) return [];
    return [{ name: name === "min" ? ("minimum" as const) : ("maximum" as const), missing: resolved.missing }];
  });
}

/** Which limit a number breaks, in words; undefined when none. */
export function brokenNumberLimit(
  value: Numeric,
  { min, max }: { min?: Numeric; max?: Numeric },
): "min" | "max" | undefined {
  if (min !== undefined && compare(value, min) < 0) return "min";
  return max !== undefined && compare(value, max) > 0 ? "max" : undefined;
}

/** Both limits of a date input as text, where they are dates. */
export function dateLimits(block: CompiledBlock, state: EvaluationState): { min?: string; max?: string } {
  return limitsFrom(dateAt(block, "/min", state), dateAt(block, "/max", state));
}

function dateAt(block: CompiledBlock, property: string, state: EvaluationState): string | undefined {
  const value = resolveProperty(block, property, state)?.value;
  return typeof value === "string" && parseDay(value, state.module.timeZone) !== undefined ? value : undefined;
}
