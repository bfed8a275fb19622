import { type Command, Option } from "commander";
import { findNearestName, planAnnuity } from "../../index.ts";
import type { CommandContext } from "../command-context.ts";
import { exitCodes } from "../exit-codes.ts";
import { exitCodeFor } from "../fail-level.ts";
import { type ClaimView, type ClaimViewOptions, openClaimView } from "../open-claim-view.ts";
import { claimOption, failLevelOption, formatOption, nowOption, timeZoneOption } from "../options.ts";
import { couldNotRun, type Outcome } from "../outcome.ts";
import { formatPlan } from "../schedule/format-plan.ts";
import type { Terminal } from "../terminal.ts";

interface ScheduleOptions extends ClaimViewOptions {
  readonly block: string;
  readonly format: "text" | "json";
}

export function addSchedule(program: Command, { terminal, finish }: CommandContext): void {
  program
    .command("schedule")
    .description("List the dates and amounts that an annuity would pay.")
    .argument("<module>", "a module folder or file")
    .addOption(new Option("--block <key>", "the annuity block").makeOptionMandatory())
    .addOption(claimOption())
    .addOption(nowOption())
    .addOption(formatOption(["text", "json"]))
    .addOption(failLevelOption())
    .addOption(timeZoneOption())
    .addHelpText("after", examples)
    .action((path: string, options: ScheduleOptions) => finish(schedule(path, options, terminal)));
}

const examples = `
Exits with 1 when a value is missing, so that nothing can be planned.

Examples:
  npx claimblocks schedule product-modules/income-protection --block monthly_benefit --now 2024-06-12`;

function schedule(path: string, options: ScheduleOptions, terminal: Terminal): Outcome {
  const view = openClaimView(path, options, terminal);
  if ("refused" in view) return view.refused;
  const { module, claim, now, talk, diagnostics } = view;
  const planned = planAnnuity(module, { claim, now, key: options.block });
  if (!planned) return couldNotRun(describeNoAnnuity(options.block, view));
  const exitCode = planned.plan ? exitCodeFor(diagnostics, options.failLevel) : exitCodes.findings;
  const { block, plan, ...rest } = planned;
  const document = { block, now: new Date(now).toISOString(), ...rest, ...plan };
  const data =
    options.format === "json"
      ? JSON.stringify(document, null, 2)
      : formatPlan(planned, { color: terminal.colors.data, locale: module.locale });
  return { data, talk, exitCode };
}

function describeNoAnnuity(key: string, { module }: ClaimView): string {
  const known = module.byKey.get(key);
  const start = known ? `The block "${key}" is not an annuity request.` : `The module has no block "${key}".`;
  const annuities = module.order.filter(({ type }) => type === "annuity_request").map((block) => block.key);
  const nearest = known ? undefined : findNearestName(key, annuities);
  if (nearest !== undefined) return `${start} Did you mean "${nearest}"?`;
  return annuities.length === 0
    ? `${start} It has no annuity request.`
    : `${start} Its annuity requests: ${annuities.join(", ")}.`;
}
