import type { Command } from "commander";
import type { CommandContext } from "../command-context.ts";
import type { DiffOptions } from "../change/run-diff.ts";
import { formatOption, timeZoneOption } from "../options.ts";

export function addDiff(program: Command, { terminal, finish }: CommandContext): void {
  program
    .command("diff")
    .description("Say what changed between two versions of a module, by meaning.")
    .argument("<old>", "a module folder or file")
    .argument("<new>", "a module folder or file")
    .addOption(formatOption(["pretty", "json"]))
    .option("--exit-code", "exit with 1 when anything changed")
    .addOption(timeZoneOption())
    .addHelpText("after", explanation)
    .action(async (old: string, now: string, options: DiffOptions) => {
      // Only this command needs what compares modules, so only it pays for loading it.
      const { runDiff } = await import("../change/run-diff.ts");
      finish(runDiff([old, now], options, terminal));
    });
}

const explanation = `
Expressions are compared, not texts: another way to write the same condition is no change, and neither are samples.
"[old -> new]" marks where an expression differs. What changes amounts, payees or gates of disbursements stands first.

As JSON: {old, new, summary, blocks: [{change, block, type, title, money, renamed_from?, retyped_from?, moved?,
properties: [{property, change, money, old, new, differences: [{old, new}], marked}], options}], conditions:
[{condition, change, money, renamed_from?, used_by, old, new, differences, marked}], sections: [{section, path, change,
money, old, new}]}.

Exit code: 0 compared (with --exit-code: nothing changed), 1 changed, 2 a module cannot be read.

Examples:
  npx claimblocks diff dinosure-1.0.0 product-modules/dinosure
  npx claimblocks diff old.yaml new.yaml --format json --exit-code`;
