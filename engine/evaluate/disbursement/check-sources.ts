import type { CompiledBlock } from "../../model/module.ts";
import { type SavedState, savedState } from "../block-state.ts";
import { invalidReasons } from "../input/invalid-reasons.ts";
import { unknownLimits } from "../input/limits.ts";
import type { EvaluationState } from "../evaluation-state.ts";
import { describePath } from "../reason/describe-path.ts";
import type { Findings } from "./findings.ts";

/**
 * Looks behind the values: a disbursement is refused that reads an input outside its limits, or one whose limits nobody
 * can tell. One that rests on a hidden block or on a default says so, because both pay but neither was confirmed by a person.
 */
export function checkSources(findings: Findings): void {
  const { block, state } = findings;
  for (const key of block.paysFrom) {
    const source = state.module.byKey.get(key);
    const saved = savedState(state.claim, key);
    if (!source || !saved) continue;
    checkLimits(findings, source, saved);
    if (state.visible[source.index] !== true) {
      const text = `Reads ${nameOf(source, state)}, which is hidden now.`;
      findings.notes.push({ code: "hidden_source", text, path: pathOf(source) });
    }
    if (saved.defaulted === true) {
      const text = `Rests on the default of ${nameOf(source, state)}.`;
      findings.notes.push({ code: "defaulted_source", text, path: pathOf(source) });
    }
  }
}

function checkLimits(findings: Findings, source: CompiledBlock, saved: SavedState): void {
  const { refusals, state } = findings;
  if (source.withheld) {
    const reason = `The module has a mistake in ${nameOf(source, state)}, so its value cannot be checked.`;
    refusals.push({ code: "invalid_source", reason, path: pathOf(source) });
  }
  const [invalid] = invalidReasons(source, saved, state);
  if (invalid !== undefined) {
    const reason = `${nameOf(source, state)} is not valid: ${invalid}.`;
    refusals.push({ code: "invalid_source", reason, path: pathOf(source) });
  }
  if (!limited.has(source.type) || saved.value === undefined || saved.value === null || saved.value === "") return;
  for (const { name, missing } of unknownLimits(source, state)) {
    const [first] = missing;
    if (first === undefined) {
      const reason = `The ${name} of ${nameOf(source, state)} cannot be read.`;
      refusals.push({ code: "invalid_source", reason, path: pathOf(source) });
    } else {
      const reason = `The ${name} of ${nameOf(source, state)} has no value.`;
      refusals.push({ code: "missing_value", reason, path: first, missing: [...missing] });
    }
  }
}

function pathOf(source: CompiledBlock): string {
  return `claim.block_states.${source.key}`;
}

function nameOf(source: CompiledBlock, { module }: EvaluationState): string {
  return describePath(pathOf(source), module);
}

const limited = new Set(["input.number", "input.currency", "input.date"]);
