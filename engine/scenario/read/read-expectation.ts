import { toPointer } from "../../diagnostics/index.ts";
import { isDisbursement } from "../../model/block-kinds.ts";
import type { ScenarioExpectation } from "../../model/documents.ts";
import type { CompiledModule } from "../../model/module.ts";
import type { BlockStateName, Expectation, ExpectedBlock, ExpectedRequest } from "../scenario.ts";
import { reportUnknownBlock } from "./report-unknown-block.ts";
import type { Reporter } from "./reporter.ts";

export interface WrittenExpectations {
  /** That of the case, then that of its row. */
  readonly written: readonly { readonly expect: ScenarioExpectation; readonly pointer: string }[];
  /** Where an expectation would stand. */
  readonly pointer: string;
}

/** A block, and the list of requests, count as the last level says. No list of requests is an empty one. */
export function readExpectation(
  { written, pointer }: WrittenExpectations,
  module: CompiledModule,
  reporter: Reporter,
): Expectation {
  const blocks = new Map<string, ExpectedBlock>();
  let requests: readonly ExpectedRequest[] = [];
  for (const { expect, pointer: at } of written) {
    for (const [key, block] of Object.entries(expect.blocks ?? {})) {
      const place = `${at}/blocks${toPointer([key])}`;
      if (!module.byKey.has(key)) reportUnknownBlock(key, place, "key", module, reporter);
      const expected = typeof block === "string" ? { is: block as BlockStateName } : block;
      blocks.set(key, { key, expected, pointer: place });
    }
    if (expect.requests) requests = readRequests(expect.requests, `${at}/requests`, module, reporter);
  }
  return { pointer: written.at(-1)?.pointer ?? pointer, blocks: [...blocks.values()], requests };
}

function readRequests(
  requests: NonNullable<ScenarioExpectation["requests"]>,
  pointer: string,
  module: CompiledModule,
  reporter: Reporter,
): readonly ExpectedRequest[] {
  return requests.map((request, index) => {
    const place = `${pointer}/${index}`;
    const expected = typeof request === "string" ? { block: request } : request;
    const block = module.byKey.get(expected.block);
    const at = typeof request === "string" ? place : `${place}/block`;
    if (!block) reportUnknownBlock(expected.block, at, "value", module, reporter);
    else if (!isDisbursement(block.type)) reporter.report("CB8006", { block: block.key, type: block.type }, at);
    return { expected, pointer: place };
  });
}
