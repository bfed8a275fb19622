import type { Command } from "commander";
import type { CommandContext } from "../command-context.ts";
import { formatOption } from "../options.ts";
import { couldNotRun, type Outcome, printed } from "../outcome.ts";
import { describeCopied } from "../store/describe-copied.ts";
import { describeFailure } from "../store/describe-failure.ts";
import type { Terminal } from "../terminal.ts";

interface CopyOptions {
  readonly from: string;
  readonly to: string;
  readonly format: "text" | "json";
}

export function addStore(program: Command, { terminal, finish }: CommandContext): void {
  const store = program.command("store").description("Look after the data of a server.");
  store
    .command("copy")
    .description("Copy all data from a folder into a PostgreSQL database, or back.")
    .requiredOption("--from <place>", "a data folder, or postgres://user@host/database")
    .requiredOption("--to <place>", "a folder or database that is still empty")
    .addOption(formatOption(["text", "json"]))
    .addHelpText("after", help)
    .action(async (options: CopyOptions) => finish(await copy(options, terminal)));
}

const help = `
Every commit is verified on the way: numbers, versions and hashes are the same in the copy. It is whole or not there.
Sealed values stay sealed: whoever serves the copy needs the same master key, so take the key file along. Stop the server
whose data is copied, so that the copy has its last word. Leave the password out of the address, which
other users of the machine can see, and set PGPASSWORD.

Examples:
  npx claimblocks store copy --from data --to postgres://claims@localhost/claims
  npx claimblocks store copy --from postgres://claims@localhost/claims --to data-again`;

async function copy({ from, to, format }: CopyOptions, terminal: Terminal): Promise<Outcome> {
  // Only here, so that every other command works where no server is installed.
  const { copyStore } = await import("../../../server/store/copy/copy-store.ts");
  const onProgress = (commits: number): void => terminal.writeTalk(`${commits.toLocaleString("en")} commits copied\n`);
  const copied = await copyStore({ from, to, now: new Date(terminal.now()), onProgress });
  if ("failure" in copied) return couldNotRun(describeFailure(copied.failure));
  return printed(format === "json" ? JSON.stringify(copied, null, 2) : describeCopied(copied));
}
