import { basename, resolve } from "node:path";
import { type Command, Option } from "commander";
import type { CommandContext } from "../command-context.ts";
import { exitCodes } from "../exit-codes.ts";
import { isTaken, writeStarter } from "../init/write-starter.ts";
import { couldNotRun, type Outcome } from "../outcome.ts";

interface InitOptions {
  readonly currency: string;
  readonly timeZone: string;
}

export function addInit(program: Command, { finish }: CommandContext): void {
  program
    .command("init")
    .description("Write a small working module into a new folder, with a sample claim and scenarios.")
    .argument("<folder>", "the folder to make; its name becomes the module's key")
    .addOption(new Option("--currency <code>", "the currency of the module").default("ZAR"))
    .addOption(new Option("--time-zone <name>", "the time zone of the module").default("Africa/Johannesburg"))
    .addHelpText("after", examples)
    .action((folder: string, options: InitOptions) => finish(init(folder, options)));
}

const examples = `
Examples:
  npx claimblocks init product-modules/travel
  npx claimblocks init product-modules/travel --currency EUR --time-zone Europe/Berlin`;

function init(folder: string, { currency, timeZone }: InitOptions): Outcome {
  const key = keyOf(basename(resolve(folder)));
  if (key === undefined)
    return couldNotRun("The name of the folder becomes the module's key: it needs a letter first.");
  if (!/^[A-Z]{3}$/.test(currency)) return couldNotRun("--currency takes a code of three letters, such as EUR.");
  if (!isZone(timeZone)) return couldNotRun(`--time-zone takes a name such as Europe/Berlin, not "${timeZone}".`);
  try {
    if (isTaken(folder)) return couldNotRun(`There is something in ${folder} already; nothing was written.`);
    const files = writeStarter({ folder, key, name: nameOf(key), currency, timeZone });
    return {
      data: files.map((file) => `${folder}/${file}`).join("\n"),
      talk: nextSteps(folder),
      exitCode: exitCodes.clean,
    };
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return couldNotRun(`${folder} could not be written (${String(error.code)}); nothing of it is left.`);
  }
}

function keyOf(name: string): string | undefined {
  const key = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  return /^[a-z]/.test(key) ? key : undefined;
}

function nameOf(key: string): string {
  return key
    .split("-")
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(" ");
}

function isZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

function nextSteps(folder: string): string {
  const typed = folder.includes(" ") ? JSON.stringify(folder) : folder;
  return [
    "",
    "What to do next:",
    `  npx claimblocks check ${typed}`,
    `  npx claimblocks test ${typed} --coverage`,
    `  npx claimblocks serve --modules ${typed}`,
  ].join("\n");
}
