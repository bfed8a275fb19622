import type { Command } from "commander";
import { type Explanation, explainBlock, findNearestName, formatExplanation } from "../../index.ts";
import { printableLines } from "../cards/printable-lines.ts";
import type { CommandContext } from "../command-context.ts";
import { exitCodeFor } from "../fail-level.ts";
import { type ClaimView, type ClaimViewOptions, openClaimView } from "../open-claim-view.ts";
import { claimOption, failLevelOption, formatOption, nowOption, timeZoneOption } from "../options.ts";
import { couldNotRun, type Outcome } from "../outcome.ts";
import type { Terminal } from "../terminal.ts";

interface ExplainOptions extends ClaimViewOptions {
  readonly block: string;
  readonly format: "tree" | "json";
}

export function addExplain(program: Command, { terminal, finish }: CommandContext): void {
  program
    .command("explain")
    .description("Say why a block is shown, hidden or disabled, and where each of its values comes from.")
    .argument("<module>", "a module folder or file")
    .requiredOption("--block <key>", "the block")
    .addOption(claimOption())
    .addOption(nowOption())
    .addOption(formatOption(["tree", "json"]))
    .addOption(failLevelOption())
    .addOption(timeZoneOption())
    .addHelpText("after", examples)
    .action((path: string, options: ExplainOptions) => finish(explain(path, options, terminal)));
}

const examples = `
Example:
  npx claimblocks explain product-modules/dinosure --block claim_payout_request --claim released`;

function explain(path: string, options: ExplainOptions, terminal: Terminal): Outcome {
  const view = openClaimView(path, options, terminal);
  if ("refused" in view) return view.refused;
  const { module, claim, now, talk, diagnostics } = view;
  const explanation = explainBlock(module, { claim, now, key: options.block });
  if (!explanation) return couldNotRun(describeUnknownBlock(options.block, view));
  const data = options.format === "json" ? JSON.stringify(explanation, null, 2) : treeOf(explanation);
  return { data, talk, exitCode: exitCodeFor(diagnostics, options.failLevel) };
}

function treeOf(explanation: Explanation): string {
  return printableLines(formatExplanation(explanation)).join("\n");
}

function describeUnknownBlock(key: string, { module }: ClaimView): string {
  const nearest = findNearestName(key, module.byKey.keys());
  const start = `The module has no block "${key}".`;
  if (nearest !== undefined) return `${start} Did you mean "${nearest}"?`;
  return `${start} Its blocks: ${module.order.map((block) => block.key).join(", ")}.`;
}
