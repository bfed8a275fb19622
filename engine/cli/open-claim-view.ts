import { type ClaimScope, type CompiledModule, type Diagnostic, formatSummary, formatters } from "../index.ts";
import { chooseClaim } from "./choose-claim.ts";
import type { FailLevel } from "./fail-level.ts";
import { toMoment } from "./moment.ts";
import { openModule } from "./open-module.ts";
import type { Outcome } from "./outcome.ts";
import type { Terminal } from "./terminal.ts";

export interface ClaimViewOptions {
  readonly claim?: string;
  readonly now?: string;
  readonly timeZone?: string;
  readonly failLevel: FailLevel;
}

/** A module, a claim and a moment: what `render` and `explain` look at. */
export interface ClaimView {
  readonly module: CompiledModule;
  readonly claim: ClaimScope;
  readonly now: number;
  readonly diagnostics: readonly Diagnostic[];
  /** What goes to standard error beside the answer. */
  readonly talk: string;
}

export function openClaimView(
  path: string,
  options: ClaimViewOptions,
  terminal: Terminal,
): ClaimView | { readonly refused: Outcome } {
  const opened = openModule(path, options.timeZone, terminal);
  if ("refused" in opened) return opened;
  const { module } = opened;
  const now = (options.now === undefined ? undefined : toMoment(options.now, module.timeZone)) ?? terminal.now();
  const chosen = chooseClaim({ module, wanted: options.claim, now, terminal });
  if ("refused" in chosen) return chosen;
  const diagnostics = [...opened.diagnostics, ...chosen.diagnostics];
  const talk = [
    chosen.note,
    describeDiagnostics(path, opened.diagnostics, terminal),
    describeClaim(chosen.diagnostics, terminal),
  ];
  return {
    module,
    claim: chosen.claim,
    now,
    diagnostics,
    talk: talk.filter((line) => line !== undefined).join("\n"),
  };
}

function describeDiagnostics(path: string, diagnostics: readonly Diagnostic[], { colors }: Terminal) {
  if (diagnostics.length === 0) return undefined;
  const summary = formatSummary(diagnostics, { color: colors.talk });
  return `${summary} \`npx claimblocks check ${path}\` shows them.`;
}

function describeClaim(diagnostics: readonly Diagnostic[], { colors }: Terminal): string | undefined {
  return diagnostics.length === 0 ? undefined : formatters.get("stylish")?.(diagnostics, { color: colors.talk });
}
