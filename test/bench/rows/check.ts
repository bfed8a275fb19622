import { parse } from "yaml";
import { type CheckResult, checkModule, parseModule } from "../../../engine/index.ts";
import { sameAnswers } from "../answers.ts";
import { largeModule } from "../large-module/large-module.ts";
import { compareLongRuns } from "../measure/compare-long-runs.ts";
import { type Result, type Row, toResult } from "../row.ts";

const counts = { small: 1000, large: 10_000 };

/** A module of 10,000 blocks read and checked, beside what `yaml` alone takes to parse its text; and a tenth of it. */
export const check: Row = {
  measure() {
    const large = largeModule(counts.large);
    const small = largeModule(counts.small);
    sameAnswers("blocks", blocksOf(large), (parse(large) as { readonly blocks: readonly unknown[] }).blocks);
    const results = [
      toResult({
        name: "check of 10,000 blocks, yaml only parses them",
        ...compareLongRuns(
          () => checkText(large),
          () => parse(large),
        ),
        unit: "us",
        target: { ratio: 0.5 },
      }),
      perBlock(large, small),
    ];
    return Promise.resolve(results);
  },
};

function checkText(text: string): CheckResult {
  return checkModule(parseModule([{ file: "module.yaml", text }], { path: "module.yaml" }));
}

function blocksOf(text: string): unknown {
  return checkText(text).module?.document.blocks;
}

/** What a block costs in the large module and in the small one: the same, when the cost is linear. */
function perBlock(large: string, small: string): Result {
  const { ours, reference, ratio } = compareLongRuns(
    () => checkText(large),
    () => checkText(small),
  );
  return toResult({
    name: "check of a block among 10,000, among 1,000",
    ours: ours / counts.large,
    reference: reference / counts.small,
    ratio: (ratio * counts.large) / counts.small,
    unit: "us",
    target: { ratio: 0.75 },
  });
}
