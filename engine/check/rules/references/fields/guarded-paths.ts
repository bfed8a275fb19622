import type { RuleContext } from "../../rule.ts";
import { readExpressions } from "../reading/read-expressions.ts";
import type { Use } from "../reading/use.ts";

const known = new WeakMap<RuleContext, ReadonlySet<string>>();

/**
 * Whether the module asks somewhere if the field, or what it belongs to from `path[from]` on, is there: then its author
 * knows that it may be missing.
 */
export function isGuarded(path: readonly string[], from: number, context: RuleContext): boolean {
  const guarded = guardedPaths(context);
  return path.some((_name, index) => index >= from && guarded.has(path.slice(0, index + 1).join("\n")));
}

const guarding: ReadonlySet<Use["kind"]> = new Set<Use["kind"]>(["tested", "asked", "entered"]);

function guardedPaths(context: RuleContext): ReadonlySet<string> {
  const earlier = known.get(context);
  if (earlier) return earlier;
  const tests = readExpressions(context).references.filter(({ use }) => guarding.has(use.kind));
  const paths = new Set(tests.flatMap(({ path }) => (path ? [path.join("\n")] : [])));
  known.set(context, paths);
  return paths;
}
