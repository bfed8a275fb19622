import {
  checkModule,
  type ClaimScope,
  compileModule,
  findModules,
  loadModule,
  openClaim,
  todayAt,
} from "../../index.ts";
import { formatSuggestions, suggestBoundaries } from "../../scenario/index.ts";
import { pathOf, withPaths } from "../diagnostic-paths.ts";
import { exitCodes } from "../exit-codes.ts";
import { formatCodeframe } from "../format-codeframe.ts";
import { toMoment } from "../moment.ts";
import { couldNotRun, type Outcome, printed } from "../outcome.ts";
import type { Terminal } from "../terminal.ts";

interface SuggestOptions {
  readonly timeZone: string | undefined;
  readonly asJson: boolean;
}

/** The boundary rows of one module, from its first sample claim as it was when it last changed. */
export function suggestRows(
  paths: readonly string[],
  { timeZone, asJson }: SuggestOptions,
  terminal: Terminal,
): Outcome {
  const [path, ...others] = findModules(paths);
  if (path === undefined || others.length > 0) return couldNotRun("Name one module to suggest rows for.");
  const source = loadModule(path, { timeZone });
  const { module: checked, diagnostics } = checkModule(source, { today: todayAt(terminal.now()) });
  if (!checked) {
    const texts = new Map(source.documents.map(({ file, text }) => [pathOf(file, source), text]));
    return { talk: formatCodeframe(withPaths(diagnostics, source), texts, terminal), exitCode: exitCodes.findings };
  }
  const module = compileModule(checked);
  const [name, sample] = Object.entries(checked.document.samples?.claims ?? {})[0] ?? [];
  const written: ClaimScope = sample ?? {};
  const { updated_at: changed } = written;
  const now = (changed === undefined ? undefined : toMoment(changed, module.timeZone)) ?? terminal.now();
  const claim = { ...written, ...openClaim(module, { claim: written, now }) };
  const suggestions = suggestBoundaries({ checked, module, claim, now }).map((suggestion) => ({
    ...suggestion,
    file: pathOf(suggestion.file, source),
  }));
  if (asJson) return printed(JSON.stringify(suggestions, null, 2));
  return printed(formatSuggestions(suggestions, { claim: name, now: new Date(now).toISOString() }));
}
