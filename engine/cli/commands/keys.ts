import type { Command } from "commander";
import type { CommandContext } from "../command-context.ts";
import { describeRotated } from "../keys/describe-rotated.ts";
import { formatOption } from "../options.ts";
import { couldNotRun, type Outcome, printed } from "../outcome.ts";
import { describeFailure } from "../store/describe-failure.ts";

interface RotateOptions {
  readonly data?: string;
  readonly keyFile?: string;
  readonly format: "text" | "json";
}

export function addKeys(program: Command, { finish }: CommandContext): void {
  const keys = program.command("keys").description("Make and rotate the key that seals account and identity numbers.");
  keys
    .command("create")
    .description("Make a key file.")
    .argument("<file>", "a file that is not there yet; only you may read it")
    .addHelpText("after", createHelp)
    .action(async (file: string) => finish(await create(file)));
  keys
    .command("rotate")
    .description("Put a new key first in the key file, and seal the keys of all claims with it.")
    .option("--data <place>", "the data folder, or postgres://user@host/database")
    .option("--key-file <file>", "the key file; default: CLAIMBLOCKS_KEY_FILE, or the one that a sandbox made")
    .addOption(formatOption(["text", "json"]))
    .addHelpText("after", rotateHelp)
    .action(async (options: RotateOptions) => finish(await rotate(options)));
}

const createHelp = `
Keep a copy where the data is not: without this file nobody can ever read the sealed values again.

Examples:
  npx claimblocks keys create /etc/claimblocks/master.key
  CLAIMBLOCKS_KEY_FILE=/etc/claimblocks/master.key npx claimblocks serve`;

const rotateHelp = `
No claim and no event is written anew, only the keys of the claims. Earlier keys stay in the file, because backups need
them. If it is interrupted, run it again: it goes on where it was. Stop the server of a data folder first; servers of a
database go on, and read the file again when they meet the new key.

Examples:
  npx claimblocks keys rotate --data data
  npx claimblocks keys rotate --data postgres://claims@localhost/claims --key-file /etc/claimblocks/master.key`;

// Each loads the server only when it runs, so that every other command works where none is installed.
async function create(file: string): Promise<Outcome> {
  const { createKeyFileAt } = await import("../../../server/sealing/keys-at-place.ts");
  const made = await createKeyFileAt(file);
  return "mistake" in made ? couldNotRun(describeFailure(made.mistake)) : printed(`${file}  key ${made.id}`);
}

async function rotate({ data, keyFile, format }: RotateOptions): Promise<Outcome> {
  const { rotateKeysAt } = await import("../../../server/sealing/keys-at-place.ts");
  const rotated = await rotateKeysAt({ data, keyFile, environment: process.env });
  if ("mistake" in rotated) return couldNotRun(describeFailure(rotated.mistake));
  return printed(format === "json" ? JSON.stringify(rotated, null, 2) : describeRotated(rotated));
}
