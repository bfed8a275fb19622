import type { Command } from "commander";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";

interface ServeOptions {
  readonly port?: string;
  readonly host?: string;
  readonly data?: string;
  readonly modules?: string[];
  readonly strict?: boolean;
}

export function addServe(program: Command, { finish }: CommandContext): void {
  program
    .command("serve")
    .description("Serve modules over HTTP, with a page that shows their claims.")
    .option("--port <number>", "port to listen on (PORT; default: 4000, or the next free one)")
    .option("--host <address>", "address to listen on (HOST; default: 127.0.0.1)")
    .option(
      "--data <folder>",
      "where claims and requests are kept (CLAIMBLOCKS_DATA; default: data, or the database that DATABASE_URL names)",
    )
    .option("--modules <path...>", "modules to serve (CLAIMBLOCKS_MODULES; default: product-modules)")
    .option("--strict", "serve no module that has errors")
    .action(async (options: ServeOptions) => finish({ exitCode: await serve(options) }));
}

async function serve(options: ServeOptions): Promise<ExitCode> {
  // Only here, so that every other command works where no server is installed.
  const { runServe } = await import("../../../server/main.ts");
  const code = await runServe(options);
  return Object.values(exitCodes).find((known) => known === code) ?? exitCodes.ourMistake;
}
