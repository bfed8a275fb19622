import { isIgnoreFile } from "../../diagnostics/ignore-file.ts";
import { reportAt } from "../../diagnostics/index.ts";
import type { Diagnostic } from "../../model/documents.ts";
import type { ModuleSource } from "../../model/source.ts";
import { addressesOf } from "./address.ts";
import type { Ignore, ReadIgnores } from "./ignore.ts";
import { isIgnorable } from "./is-ignorable.ts";
import { readCommentIgnores } from "./read-comment-ignores.ts";
import { readIgnoreFile } from "./read-ignore-file.ts";

export interface IgnoreOptions {
  /** The day, as YYYY-MM-DD, on which an ignore may have expired. Without it none has. */
  readonly today?: string | undefined;
  /** The keys of the module's blocks. */
  readonly keys: ReadonlySet<string>;
}

export interface IgnoreResult {
  readonly ignored: ReadonlySet<Diagnostic>;
  /** What is wrong with the ignores themselves. */
  readonly mistakes: readonly Diagnostic[];
}

/** Says which diagnostics the author of a module has asked not to be reported, in comments and in check-ignore.yaml. */
export function applyIgnores(
  diagnostics: readonly Diagnostic[],
  source: ModuleSource,
  { today, keys }: IgnoreOptions,
): IgnoreResult {
  const { ignores, mistakes } = readIgnores(source, keys);
  if (ignores.length === 0) return { ignored: new Set(), mistakes };
  const matches = findMatches(diagnostics, ignores, source);
  const ignored = new Set<Diagnostic>();
  // Where a mistake kept a rule from looking, nobody knows what it would have found.
  const isLookedAt = diagnostics.every((one) => isIgnorable(one) && one.code !== "CB9002");
  const found = ignores.flatMap((ignore): readonly Diagnostic[] => {
    const covered = matches.get(ignore) ?? [];
    if (covered.length > 0 && isExpired(ignore, today)) return [reportExpired(ignore)];
    for (const diagnostic of covered) if (isIgnorable(diagnostic)) ignored.add(diagnostic);
    const stale = ignore.codes.filter((code) => !covered.some((diagnostic) => diagnostic.code === code));
    return [
      ...covered.filter((diagnostic) => !isIgnorable(diagnostic)).map((one) => reportImpossible(ignore, one)),
      ...(stale.length > 0 && isLookedAt ? [reportStale(ignore, stale)] : []),
    ];
  });
  return { ignored, mistakes: [...mistakes, ...found] };
}

function readIgnores(source: ModuleSource, keys: ReadonlySet<string>): ReadIgnores {
  const read = source.documents.map((document) =>
    isIgnoreFile(document.file) ? readIgnoreFile(document, keys) : readCommentIgnores(document),
  );
  return { ignores: read.flatMap(({ ignores }) => ignores), mistakes: read.flatMap(({ mistakes }) => mistakes) };
}

function findMatches(
  diagnostics: readonly Diagnostic[],
  ignores: readonly Ignore[],
  source: ModuleSource,
): ReadonlyMap<Ignore, readonly Diagnostic[]> {
  const codes = new Set(ignores.flatMap((ignore) => ignore.codes));
  const byAddress = new Map<string, Ignore[]>();
  for (const ignore of ignores) addTo(byAddress, ignore.address, ignore);
  const matches = new Map<Ignore, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    if (!codes.has(diagnostic.code)) continue;
    for (const address of addressesOf(diagnostic, source)) {
      const there = byAddress.get(address) ?? [];
      for (const ignore of there) if (ignore.codes.includes(diagnostic.code)) addTo(matches, ignore, diagnostic);
    }
  }
  return matches;
}

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

// Days of the form YYYY-MM-DD stand in the order of their texts.
function isExpired({ expires }: Ignore, today: string | undefined): boolean {
  return expires !== undefined && today !== undefined && today > expires;
}

function reportExpired({ codes, where, expires = "", place }: Ignore): Diagnostic {
  return reportAt({ code: "CB2453", params: { ignored: codes.join(", "), where, expires }, place });
}

function reportImpossible({ where, place }: Ignore, { code, message, file, range }: Diagnostic): Diagnostic {
  const params = { ignored: code, where };
  return reportAt({ code: "CB2452", params, place, related: [{ message, file, range }] });
}

function reportStale(ignore: Ignore, stale: readonly string[]): Diagnostic {
  const { where, nearest, place } = ignore;
  const params = { codes: stale.join(", "), where, ...(nearest !== undefined && { nearest }) };
  return reportAt({ code: "CB2454", params, place, fixes: ignore.fixesWithout(stale) });
}
