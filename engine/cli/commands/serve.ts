import type { Command } from "commander";
import type { Setting } from "../../../server/configuration/setting.ts";
import { type SettingName, settingRows } from "../../../server/configuration/settings.ts";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";

type ServeOptions = { readonly [Name in SettingName]?: string | string[] | boolean };

export function addServe(program: Command, { finish }: CommandContext): void {
  const serve = program.command("serve").description("Serve modules over HTTP, with a page that shows their claims.");
  for (const [, setting] of settingRows) {
    if (setting.option !== undefined) serve.option(setting.option, describe(setting, setting.variable));
  }
  serve
    .addHelpText("after", environmentHelp)
    .action(async (options: ServeOptions) => finish({ exitCode: await runServe(options) }));
}

function describe({ help, usual }: Setting<unknown>, variable?: string): string {
  const also = [variable, usual && `default: ${usual}`].filter(Boolean).join("; ");
  return also === "" ? help : `${help} (${also})`;
}

const environmentHelp = `
In the environment only:
${settingRows
  .filter(([, { option }]) => option === undefined)
  .map(([, setting]) => `  ${setting.variable}\n      ${describe(setting)}`)
  .join("\n")}`;

async function runServe(options: ServeOptions): Promise<ExitCode> {
  // Only here, so that every other command works where no server is installed.
  const server = await import("../../../server/main.ts");
  const code = await server.runServe(options);
  return Object.values(exitCodes).find((known) => known === code) ?? exitCodes.ourMistake;
}
