import type { Command } from "commander";
import { evaluateClaim } from "../../index.ts";
import { formatCards } from "../cards/format-cards.ts";
import type { CommandContext } from "../command-context.ts";
import { exitCodeFor } from "../fail-level.ts";
import { type ClaimViewOptions, openClaimView } from "../open-claim-view.ts";
import { claimOption, failLevelOption, formatOption, nowOption, timeZoneOption } from "../options.ts";
import type { Outcome } from "../outcome.ts";
import type { Terminal } from "../terminal.ts";

interface RenderOptions extends ClaimViewOptions {
  readonly format: "text" | "json";
}

export function addRender(program: Command, { terminal, finish }: CommandContext): void {
  program
    .command("render")
    .description("Show the cards of a module for one claim.")
    .argument("<module>", "a module folder or file")
    .addOption(claimOption())
    .addOption(nowOption())
    .addOption(formatOption(["text", "json"]))
    .addOption(failLevelOption())
    .addOption(timeZoneOption())
    .addHelpText("after", examples)
    .action((path: string, options: RenderOptions) => finish(render(path, options, terminal)));
}

const examples = `
Examples:
  npx claimblocks render product-modules/dinosure
  npx claimblocks render product-modules/dinosure --claim released --now 2026-03-01
  npx claimblocks render product-modules/dinosure --claim my-claim.json --format json`;

function render(path: string, options: RenderOptions, terminal: Terminal): Outcome {
  const view = openClaimView(path, options, terminal);
  if ("refused" in view) return view.refused;
  const { module, claim, now, talk, diagnostics } = view;
  const { cards } = evaluateClaim(module, { claim, now });
  const exitCode = exitCodeFor(diagnostics, options.failLevel);
  if (options.format === "text") {
    const data = formatCards({ module, claim, now, cards }, { color: terminal.colors.data, width: terminal.width });
    return { data, talk, exitCode };
  }
  const { key, name, version, sha256 } = module;
  const document = { module: { key, name, version, sha256 }, now: new Date(now).toISOString(), cards };
  return { data: JSON.stringify(document, null, 2), talk, exitCode };
}
