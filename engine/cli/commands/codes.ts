import type { Command } from "commander";
import { type CodeRow, codeTable, formatCodePage } from "../../index.ts";
import type { CommandContext } from "../command-context.ts";
import { formatOption } from "../options.ts";
import { couldNotRun, type Outcome, printed } from "../outcome.ts";
import { formatCodeGroups } from "../reference/format-code-groups.ts";
import { describeUnknownName } from "../reference/describe-unknown-name.ts";

export function addCodes(program: Command, { finish }: CommandContext): void {
  program
    .command("codes")
    .description("List the codes of diagnostics, or explain one: wrong, right, why.")
    .argument("[code]", "a code such as CB2004, or its name")
    .addOption(formatOption(["text", "json"]))
    .action((code: string | undefined, { format }: { format: "text" | "json" }) => finish(codes(code, format)));
}

function codes(wanted: string | undefined, format: "text" | "json"): Outcome {
  const rows = [...codeTable.values()];
  if (wanted === undefined) return printed(format === "json" ? JSON.stringify(rows, null, 2) : formatCodeGroups(rows));
  const row = findRow(rows, wanted);
  if (!row) {
    const known = rows.flatMap(({ code, name }) => [code, name]);
    return couldNotRun(describeUnknownName({ noun: "code", wanted, known, listing: "npx claimblocks codes" }));
  }
  return printed(format === "json" ? JSON.stringify(row, null, 2) : formatCodePage(row));
}

function findRow(rows: readonly CodeRow[], wanted: string): CodeRow | undefined {
  return (
    codeTable.get(wanted.toUpperCase()) ?? rows.find(({ name }) => name === wanted.toLowerCase().replaceAll("_", "-"))
  );
}
