import type { Command } from "commander";
import { type HelperRow, helperTable } from "../../index.ts";
import type { CommandContext } from "../command-context.ts";
import { formatOption } from "../options.ts";
import { couldNotRun, type Outcome, printed } from "../outcome.ts";
import { describeUnknownName } from "../reference/describe-unknown-name.ts";
import { formatHelperList } from "../reference/format-helper-list.ts";
import { formatHelperPage } from "../reference/format-helper-page.ts";
import { helperUsage } from "../reference/helper-usage.ts";

export function addHelpers(program: Command, { finish }: CommandContext): void {
  program
    .command("helpers")
    .description("List the helpers of templates, or explain one with its parameters and examples.")
    .argument("[name]", "a helper such as dateDifference")
    .addOption(formatOption(["text", "json"]))
    .action((name: string | undefined, { format }: { format: "text" | "json" }) => finish(helpers(name, format)));
}

function helpers(wanted: string | undefined, format: "text" | "json"): Outcome {
  const rows = [...helperTable.values()];
  if (wanted === undefined) {
    return printed(format === "json" ? JSON.stringify(rows.map(toJson), null, 2) : formatHelperList(rows));
  }
  const row = helperTable.get(wanted);
  if (!row) {
    const known = [...helperTable.keys()];
    return couldNotRun(describeUnknownName({ noun: "helper", wanted, known, listing: "npx claimblocks helpers" }));
  }
  return printed(format === "json" ? JSON.stringify(toJson(row), null, 2) : formatHelperPage(row));
}

/** What can be read of a helper from outside: everything but its function. */
function toJson(row: HelperRow): object {
  const { name, group, summary, parameters, named = [], returns, examples } = row;
  return {
    name,
    group,
    summary,
    usage: helperUsage(row),
    parameters,
    named,
    returns,
    block: row.block === true,
    accepts_missing: row.acceptsMissing === true,
    reads_clock: row.readsClock === true,
    portable: row.portable === true,
    examples,
  };
}
