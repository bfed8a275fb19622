import { type Command, Option } from "commander";
import { type Explanation, explainBlock, findNearestName, formatExplanation, isDisbursement } from "../../index.ts";
import type { CommandContext } from "../command-context.ts";
import { formatOverview } from "../explain/format-overview.ts";
import { exitCodeFor } from "../fail-level.ts";
import { type ClaimView, type ClaimViewOptions, openClaimView } from "../open-claim-view.ts";
import { claimOption, failLevelOption, formatOption, nowOption, timeZoneOption } from "../options.ts";
import { couldNotRun, type Outcome } from "../outcome.ts";
import type { Terminal } from "../terminal.ts";

interface ExplainOptions extends ClaimViewOptions {
  readonly block?: string;
  readonly all?: boolean;
  readonly format: "tree" | "json";
}

export function addExplain(program: Command, { terminal, finish }: CommandContext): void {
  program
    .command("explain")
    .description(
      "Say why a block is shown, hidden or disabled, where each of its values comes from, and what would change it.",
    )
    .argument("<module>", "a module folder or file")
    .addOption(new Option("--block <key>", "the block (default: all that pay or stand for something, in short)"))
    .addOption(new Option("--all", "also the parts of a condition that do not decide its answer"))
    .addOption(claimOption())
    .addOption(nowOption())
    .addOption(formatOption(["tree", "json"]))
    .addOption(failLevelOption())
    .addOption(timeZoneOption())
    .addHelpText("after", examples)
    .action((path: string, options: ExplainOptions) => finish(explain(path, options, terminal)));
}

const examples = `
Examples:
  npx claimblocks explain product-modules/dinosure --claim released
  npx claimblocks explain product-modules/dinosure --block first_beneficiary_payout --claim released`;

function explain(path: string, options: ExplainOptions, terminal: Terminal): Outcome {
  const view = openClaimView(path, options, terminal);
  if ("refused" in view) return view.refused;
  const data = options.block === undefined ? overview(view, options, terminal) : oneBlock(view, options, terminal);
  if (data === undefined) return couldNotRun(describeUnknownBlock(options.block ?? "", view));
  return { data, talk: view.talk, exitCode: exitCodeFor(view.diagnostics, options.failLevel) };
}

function overview(view: ClaimView, { format }: ExplainOptions, { colors }: Terminal): string {
  const disbursements = view.module.order.filter(({ type }) => isDisbursement(type));
  const explanations = disbursements.flatMap(({ key }) => explanationOf(key, view) ?? []);
  if (format === "json") return JSON.stringify(explanations, null, 2);
  if (explanations.length === 0)
    return "The module has no block that pays or stands for something. Name one with --block.";
  return formatOverview(explanations, { color: colors.data });
}

/** Undefined when the module has no such block. */
function oneBlock(view: ClaimView, options: ExplainOptions, { colors, width }: Terminal): string | undefined {
  const { block = "", format, all = false } = options;
  const explanation = explanationOf(block, view);
  if (!explanation) return undefined;
  if (format === "json") return JSON.stringify(explanation, null, 2);
  return formatExplanation(explanation, { all, color: colors.data, ...(width !== undefined && { width }) }).trimEnd();
}

function explanationOf(key: string, { module, claim, now }: ClaimView): Explanation | undefined {
  return explainBlock(module, { claim, now, key });
}

function describeUnknownBlock(key: string, { module }: ClaimView): string {
  const nearest = findNearestName(key, module.byKey.keys());
  const start = `The module has no block "${key}".`;
  if (nearest !== undefined) return `${start} Did you mean "${nearest}"?`;
  return `${start} Its blocks: ${module.order.map((block) => block.key).join(", ")}.`;
}
