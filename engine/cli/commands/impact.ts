import { type Command, InvalidArgumentError } from "commander";
import type { ImpactOptions } from "../change/run-impact.ts";
import type { CommandContext } from "../command-context.ts";
import { formatOption, nowOption, timeZoneOption } from "../options.ts";

export function addImpact(program: Command, { terminal, finish }: CommandContext): void {
  program
    .command("impact")
    .description("Say which claims would look or pay differently with another version of a module.")
    .argument("<old>", "a module folder or file")
    .argument("<new>", "a module folder or file")
    .requiredOption(
      "--claims <path>",
      "a folder of claim files, a .jsonl file with a claim in each line, or - for standard input",
    )
    .addOption(nowOption())
    .addOption(formatOption(["pretty", "json"]))
    .option("--examples <count>", "how many claims to name for each block and kind of change", toCount(0), 3)
    .option("--workers <count>", "how many threads count (default: one for each core, one for little)", toCount(1))
    .addOption(timeZoneOption())
    .addHelpText("after", explanation)
    .action(async (old: string, now: string, options: ImpactOptions) => {
      // Only this command needs threads and what compares claims, so only it pays for loading them.
      const { runImpact } = await import("../change/run-impact.ts");
      finish(await runImpact([old, now], options, terminal));
    });
}

const most = 1000;

function toCount(least: number): (text: string) => number {
  return (text) => {
    const count = Number(text);
    if (/^\d+$/.test(text) && count >= least && count <= most) return count;
    throw new InvalidArgumentError(`Write a number from ${least} to ${most}.`);
  };
}

const explanation = `
Every claim is looked at through both modules at one moment. A claim that was never opened is opened with the old one.
Claims that cannot be read are counted and named; the others are counted all the same.

As JSON: {old, new, now, partial, claims: {read, changed, unreadable}, kinds: [{kind, claims}], changes: [{block, type, kind,
claims, examples: [{file, line, claim_id, old, new}]}], unreadable: [{file, line, reason}]}. Kinds: stops_being_payable,
becomes_payable, amount_changes, payee_changes, terms_change, disappears, appears, input_changes, text_changes. Amounts are
in minor units.

Exit code: 0 counted, 1 some claims cannot be read, 2 could not run, 130 stopped by Ctrl-C (what was counted is printed).

Examples:
  npx claimblocks impact dinosure-1.0.0 product-modules/dinosure --claims claims.jsonl
  npx claimblocks impact old.yaml new.yaml --claims claims --now 2026-03-01 --format json`;
