import { Argument, type Command } from "commander";
import type { CommandContext } from "../command-context.ts";
import { formatOption, timeZoneOption } from "../options.ts";
import type { RunTestsOptions } from "../testing/run-tests.ts";

export function addTest(program: Command, { terminal, finish }: CommandContext): void {
  program
    .command("test")
    .description("Run the scenarios of product modules: what must be shown, refused and paid.")
    .addArgument(
      new Argument("[path...]", "module folders, folders that hold modules, or scenario files").default(
        ["."],
        "the current folder",
      ),
    )
    .option("--coverage", "say what no scenario brings about, and fail below the module's thresholds")
    .option(
      "--mutate",
      "put small mistakes into the module, one at a time, name those that no scenario notices, and fail below the module's threshold",
    )
    .option("--suggest", "run nothing, but print the rows around every limit of one module")
    .option("--file <text>", "only scenario files with this in their path; * stands for anything")
    .option("--name <text>", "only scenarios with this in their name; * stands for anything")
    .option("--block <key>", "only scenarios that name this block")
    .addOption(formatOption(["pretty", "json", "junit"]))
    .addOption(timeZoneOption())
    .addHelpText("after", examples)
    .action(async (paths: string[], options: RunTestsOptions) => {
      // Only this command prints what scenarios find, so only it pays for loading that.
      const { runTests } = await import("../testing/run-tests.ts");
      finish(runTests(paths, options, terminal));
    });
}

const examples = `
The scenarios of a module folder are its scenarios/*.test.yaml. Those of a module in a single file, such as bicycle.yaml,
are bicycle.test.yaml and bicycle.*.test.yaml, beside it or in a folder scenarios there. A folder of modules knows a single
file by a name such as bicycle.module.yaml.

The thresholds are the module's settings.coverage: blocks, conditions, options, requests and mutants, in percent. They count
where all scenarios of the module are run; without one nothing fails.

Examples:
  npx claimblocks test product-modules --coverage
  npx claimblocks test product-modules/dinosure --name "waiting period"
  npx claimblocks test product-modules/dinosure --mutate`;
