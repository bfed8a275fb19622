import { toPointer } from "../../diagnostics/pointer.ts";
import { parseDay, toNumeric } from "../../expression/values/index.ts";
import { isDisbursement } from "../../model/block-kinds.ts";
import type { BlockState } from "../../model/documents.ts";
import type { CompiledBlock, CompiledModule } from "../../model/module.ts";
import type { SavedState } from "../block-state.ts";
import type { EvaluationState } from "../evaluation-state.ts";
import { invalidReasons, isTimeOfDay } from "./invalid-reasons.ts";
import { optionsOf } from "./options.ts";

export interface CaptureError {
  readonly code: string;
  readonly detail: string;
  /** Inside the block state that was sent. */
  readonly pointer: string;
}

export type CaptureResult = { readonly block_state: BlockState } | { readonly error: CaptureError };

/**
 * What to store when a person fills in a block. A wrong type or an unknown option is refused; a value outside the
 * block's limits is kept, so that nobody's typing is lost, and marked `invalid`.
 */
export function captureBlockState(
  state: EvaluationState,
  input: { readonly key: string; readonly block_state: unknown },
): CaptureResult {
  const block = state.module.byKey.get(input.key);
  if (!block) return fail("unknown_block", `The module has no block with the key “${input.key}”.`, "");
  if (isDisbursement(block.type)) {
    return fail("block_not_writable", "The state of a disbursement block is set by creating its request.", "");
  }
  if (block.withheld)
    return fail("block_withheld", "The module has a mistake in this block, so nothing can be saved in it.", "");
  if (typeof input.block_state !== "object" || input.block_state === null || Array.isArray(input.block_state)) {
    return fail("wrong_type", "A block state is an object.", "");
  }
  const sent = input.block_state as SavedState;
  if (sent.type !== block.type) {
    return fail("wrong_type", `The type of this block is “${block.type}”.`, "/type");
  }
  const allowed = new Set(["type", ...valueProperties(block)]);
  const extra = Object.keys(sent).find((name) => !allowed.has(name));
  if (extra !== undefined)
    return fail("unknown_property", `The state of this block (${block.type}) has no “${extra}”.`, toPointer([extra]));
  const captured = capture(block, sent, state.module);
  if ("error" in captured) return captured;
  const invalid = invalidReasons(block, captured.value, state);
  return { block_state: { ...captured.value, ...(invalid.length > 0 && { invalid: [...invalid] }) } as BlockState };
}

type Captured = { readonly value: SavedState } | { readonly error: CaptureError };

function capture(block: CompiledBlock, sent: SavedState, module: CompiledModule): Captured {
  const { value } = sent;
  switch (block.type) {
    case "input.text":
    case "input.paragraph":
      return typeof value === "string" ? keep(value) : fail("wrong_type", "The value must be a text.", "/value");
    case "input.number":
      return value === null || (typeof value === "number" && toNumeric(value) !== undefined)
        ? keep(value)
        : fail("wrong_type", "The value must be a number, or null to clear it.", "/value");
    case "input.currency":
      return value === null || (Number.isSafeInteger(value) && (value as number) >= 0)
        ? keep(value)
        : fail(
            "wrong_type",
            "The value must be a whole number of minor units, zero or more, or null to clear it.",
            "/value",
          );
    case "input.date":
      return value === "" || (typeof value === "string" && parseDay(value, module.timeZone) !== undefined)
        ? keep(value)
        : fail("wrong_type", "The value must be an ISO date, or an empty text to clear it.", "/value");
    case "input.time":
      return value === "" || (typeof value === "string" && isTimeOfDay(value))
        ? keep(value)
        : fail("wrong_type", "The value must be a time as HH:MM, or an empty text to clear it.", "/value");
    case "checkbox":
      return typeof value === "boolean"
        ? keep(value)
        : fail("wrong_type", "The value must be true or false.", "/value");
    case "radio":
    case "dropdown":
      return captureOption(block, sent);
    default:
      return { value: { type: block.type } };
  }

  function keep(kept: unknown): Captured {
    return { value: { type: block.type, value: kept } };
  }
}

function captureOption(block: CompiledBlock, sent: SavedState): Captured {
  const { type, option_key: key, option_value: label } = sent;
  if (typeof key !== "string") return fail("wrong_type", "The option_key must be a text.", "/option_key");
  if (label !== undefined && typeof label !== "string") {
    return fail("wrong_type", "The option_value must be a text.", "/option_value");
  }
  const options = optionsOf(block);
  const option = options?.find((candidate) => candidate.key === key);
  if (options && key !== "" && !option) {
    const keys = options.slice(0, 10).map((candidate) => candidate.key);
    const more = options.length > keys.length ? ", …" : "";
    return fail(
      "unknown_option",
      `“${key}” is not an option; the options are ${keys.join(", ")}${more}.`,
      "/option_key",
    );
  }
  return { value: { type, option_key: key, option_value: key === "" ? "" : (option?.value ?? label ?? "") } };
}

function valueProperties(block: CompiledBlock): readonly string[] {
  if (block.type === "radio" || block.type === "dropdown") return ["option_key", "option_value"];
  return block.type.startsWith("input.") || block.type === "checkbox" ? ["value"] : [];
}

function fail(code: string, detail: string, pointer: string): { readonly error: CaptureError } {
  return { error: { code, detail, pointer } };
}
