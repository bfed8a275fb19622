import { type Command, InvalidArgumentError } from "commander";
import { describeFinding } from "../audit/describe-finding.ts";
import { describeVerified } from "../audit/describe-verified.ts";
import type { CommandContext } from "../command-context.ts";
import { countOf } from "../count-of.ts";
import { exitCodes } from "../exit-codes.ts";
import { formatOption } from "../options.ts";
import { couldNotRun, type Outcome, printed } from "../outcome.ts";
import { describeFailure } from "../store/describe-failure.ts";
import type { Terminal } from "../terminal.ts";

interface VerifyOptions {
  readonly data?: string;
  readonly file?: string;
  readonly head?: string;
  readonly format: "text" | "json";
}

interface ExportOptions {
  readonly data?: string;
  readonly after: number;
  readonly output: string;
  readonly format: "text" | "json";
}

const dataOption = ["--data <place>", "the data folder, or postgres://user@host/database"] as const;

export function addAudit(program: Command, { terminal, finish }: CommandContext): void {
  const audit = program
    .command("audit")
    .description("Prove that nothing recorded was changed, and take the events out.");
  audit
    .command("verify")
    .description("Verify every commit, event, document and seal, without trusting the server.")
    .option(...dataOption)
    .option("--file <file>", "verify an export instead")
    .option(
      "--head <hash>",
      "a head that was printed before, which the history must have had; of either kind",
      readHead,
    )
    .addOption(formatOption(["text", "json"]))
    .addHelpText("after", verifyHelp)
    .action(async (options: VerifyOptions) => finish(await verify(options, terminal)));
  audit
    .command("export")
    .description("Verify everything and write the events into a file that can be verified by itself.")
    .option(...dataOption)
    .option("--after <number>", "only the events after this one", readNumber, 0)
    .requiredOption("-o, --output <file>", "the file")
    .addOption(formatOption(["text", "json"]))
    .addHelpText("after", exportHelp)
    .action(async (options: ExportOptions) => finish(await writeExport(options, terminal)));
}

const verifyHelp = `
Only reads; a server may go on meanwhile. Finds an edit, a deletion, an insertion and a swap, of lines, rows, events and
documents, and says where. Keep the printed heads where nobody who can change the data can change them too: --head finds
out a history that was written anew from end to end. The first covers the events, the second the documents as well.

Examples:
  npx claimblocks audit verify --data data
  npx claimblocks audit verify --file audit.jsonl --head 5f2c…`;

const exportHelp = `
The file is JSON Lines: a header, then one event a line with its hashes. Account and identity numbers stay sealed.
Where something does not verify, nothing is written.

Examples:
  npx claimblocks audit export --data data -o audit.jsonl
  npx claimblocks audit export --after 1200 -o audit-since.jsonl`;

// Each loads the server only when it runs, so that every other command works where none is installed.
async function verify({ data, file, head, format }: VerifyOptions, terminal: Terminal): Promise<Outcome> {
  if (file !== undefined && data !== undefined) return couldNotRun("Give --data or --file, not both.");
  const { verifyAt } = await import("../../../server/audit/audit-at-place.ts");
  const { verifyExport } = await import("../../../server/audit/verify-export.ts");
  const onProgress = progressTo(terminal, "verified");
  const verified =
    file === undefined
      ? await verifyAt({ data, environment: process.env }, { head, onProgress })
      : verifyExport(file, head);
  if ("failure" in verified) return couldNotRun(describeFailure(verified.failure));
  return {
    data: format === "json" ? JSON.stringify(verified, null, 2) : describeVerified(verified),
    exitCode: verified.finding_count === 0 ? exitCodes.clean : exitCodes.findings,
  };
}

async function writeExport({ data, after, output: file, format }: ExportOptions, terminal: Terminal): Promise<Outcome> {
  const { exportAt } = await import("../../../server/audit/audit-at-place.ts");
  const onProgress = progressTo(terminal, "read");
  const exported = await exportAt({ data, environment: process.env }, { file, after, onProgress });
  if ("failure" in exported) return couldNotRun(describeFailure(exported.failure));
  if ("finding" in exported) {
    const { finding } = exported;
    const text = format === "json" ? JSON.stringify({ findings: [finding] }, null, 2) : describeFinding(finding);
    return { data: text, talk: "Nothing was exported.", exitCode: exitCodes.findings };
  }
  if (format === "json") return printed(JSON.stringify(exported, null, 2));
  const { events, place, through, head } = exported;
  return printed(
    `Exported ${countOf(events, "event")}\n  of ${place}\n  to ${file}\n  head ${head ?? "none"} (through event ${through})`,
  );
}

function progressTo(terminal: Terminal, done: string): (commits: number) => void {
  return (commits) => terminal.writeTalk(`${commits.toLocaleString("en")} commits ${done}\n`);
}

function readHead(text: string): string {
  if (/^[0-9a-f]{64}$/.test(text)) return text;
  throw new InvalidArgumentError("A head is 64 hexadecimal digits, as verify prints it.");
}

function readNumber(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Write the number of an event, such as 1200.");
}
