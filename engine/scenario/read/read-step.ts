import { toPointer } from "../../diagnostics/index.ts";
import { isDisbursement } from "../../model/block-kinds.ts";
import type { ScenarioStep } from "../../model/documents.ts";
import type { CompiledModule } from "../../model/module.ts";
import type { SetBlock, Step } from "../scenario.ts";
import { readExpectation } from "./read-expectation.ts";
import { type Level, readMoment } from "./read-now.ts";
import { reportUnknownBlock } from "./report-unknown-block.ts";
import type { Reporter } from "./reporter.ts";

const anyReason = "A reason given by the scenario.";

export function readStep(step: ScenarioStep, pointer: string, module: CompiledModule, reporter: Reporter): Step {
  const { now, set, action, reason, request, refused, expect } = step;
  if (request !== undefined) checkDisbursement(request, `${pointer}/request`, module, reporter);
  if (refused !== undefined && request === undefined && action === undefined) {
    reporter.report("CB8005", {}, `${pointer}/refused`, "key");
  }
  const written = expect ? [{ expect, pointer: `${pointer}/expect` }] : [];
  return {
    pointer,
    now: now === undefined ? undefined : readMoment(now, `${pointer}/now`, module, reporter),
    set: set ? readSetBlocks([{ values: { name: "", set }, pointer }], module, reporter) : [],
    action: action && { name: action, reason: reason ?? anyReason },
    request,
    refused,
    expect: expect && readExpectation({ written, pointer }, module, reporter),
  };
}

/** In the order written; what a row sets for a block counts instead of what its case sets. */
export function readSetBlocks(
  levels: readonly Level[],
  module: CompiledModule,
  reporter: Reporter,
): readonly SetBlock[] {
  const byKey = new Map<string, SetBlock>();
  for (const { values, pointer } of levels) {
    for (const [key, value] of Object.entries(values.set ?? {})) {
      const place = `${pointer}/set${toPointer([key])}`;
      if (!module.byKey.has(key)) reportUnknownBlock(key, place, "key", module, reporter);
      byKey.set(key, { key, value, pointer: place });
    }
  }
  return [...byKey.values()];
}

function checkDisbursement(key: string, pointer: string, module: CompiledModule, reporter: Reporter): void {
  const block = module.byKey.get(key);
  if (!block) reportUnknownBlock(key, pointer, "value", module, reporter);
  else if (!isDisbursement(block.type)) reporter.report("CB8006", { block: key, type: block.type }, pointer);
}
