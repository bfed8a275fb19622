import type { Command } from "commander";
import { formatNames, todayAt } from "../../index.ts";
import { checkPaths } from "../check/check-paths.ts";
import { describeFixes } from "../check/describe-fixes.ts";
import { planFixes } from "../check/plan-fixes.ts";
import { type ReportOptions, reportCheck } from "../check/report-check.ts";
import { writeFixes } from "../check/write-fixes.ts";
import type { CommandContext } from "../command-context.ts";
import { exitCodes } from "../exit-codes.ts";
import { exitCodeFor } from "../fail-level.ts";
import { describeMissingPath } from "../missing-path.ts";
import { printTo } from "../print-to.ts";
import { failLevelOption, formatOption, timeZoneOption } from "../options.ts";
import { couldNotRun, type Outcome } from "../outcome.ts";
import type { Terminal } from "../terminal.ts";

interface CheckOptions extends ReportOptions {
  readonly timeZone?: string;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly output?: string;
}

export function addCheck(program: Command, { terminal, finish }: CommandContext): void {
  program
    .command("check")
    .description("Check product modules and say what is wrong, where, and what to do.")
    .argument("<path...>", "module folders, module files, or folders that hold modules")
    .addOption(formatOption(formatNames))
    .option("-o, --output <file>", "write it to a file")
    .option("--fix", "change the files where that cannot change what they mean, then check again")
    .option("--dry-run", "with --fix: show what would change, and change nothing")
    .addOption(failLevelOption())
    .addOption(timeZoneOption())
    .addHelpText("after", examples)
    .action(async (paths: string[], options: CheckOptions) => finish(await check(paths, options, terminal)));
}

const examples = `
A line "# claimblocks-ignore CODE: reason" above or beside its place keeps a diagnostic from being reported, and so
does an entry in check-ignore.yaml ("npx claimblocks schema check-ignore").

Examples:
  npx claimblocks check product-modules
  npx claimblocks check product-modules/dinosure --format json
  npx claimblocks check product-modules --fix --dry-run
  npx claimblocks check product-modules --format sarif --output check.sarif --fail-level warning`;

async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<Outcome> {
  const missing = describeMissingPath(paths);
  if (missing !== undefined) return couldNotRun(missing);
  if (options.dryRun && !options.fix) return couldNotRun("--dry-run shows what --fix would change. Add --fix.");
  return printTo(options.output, terminal, (target) => runCheck(paths, options, target));
}

async function runCheck(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<Outcome> {
  const today = todayAt(terminal.now());
  const checkNow = () => checkPaths(paths, { timeZone: options.timeZone, today });
  const modules = checkNow();
  if (!options.fix) return reportCheck(modules, options, terminal);

  const plan = planFixes(modules);
  const said = describeFixes(plan, options.dryRun ?? false);
  if (options.dryRun) {
    const found = modules.flatMap(({ diagnostics }) => diagnostics);
    const data = plan.files.map(({ patch }) => patch).join("");
    return { data, talk: said.join("\n"), exitCode: exitCodeFor(found, options.failLevel) };
  }
  const { written, refused } = writeFixes(plan.files);
  const report = await reportCheck(written > 0 ? checkNow() : modules, options, terminal);
  const talk = [...said, ...refused, ...(report.talk === undefined ? [] : [report.talk])].join("\n");
  return { ...report, talk, exitCode: refused.length > 0 ? exitCodes.couldNotRun : report.exitCode };
}
