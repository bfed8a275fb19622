/** An expression in, the paths inside a claim whose values it prints. Not of what a test only looks at: that an account is "the spouse's" is no secret. */
import type { CompiledModule } from "../../engine/index.ts";

type Fields = CompiledModule["order"][number]["fields"];
type Field = Fields extends ReadonlyMap<string, infer One> ? One : never;
type Expression = Extract<Field, { slot: unknown }>["slot"]["expression"]["expression"];
type Reference = Extract<Expression, { kind: "reference" }>;
type Block = Extract<Expression, { kind: "each" | "with" | "section" }>;

export type Path = readonly string[];

/** Stands in a path for every item of a list, and every property of an object. */
export const everyItem = "*";

interface Scope {
  /** What a name without `claim` starts from, the innermost first; undefined where that cannot be told. */
  readonly contexts: readonly (Path | undefined)[];
  readonly parameters: ReadonlyMap<string, Path | undefined>;
}

const outermost: Scope = { contexts: [], parameters: new Map() };

export function printedPaths(expression: Expression): readonly Path[] {
  return walk(expression, outermost)
    .filter(([first]) => first === "claim")
    .map((path) => path.slice(1));
}

function walk(expression: Expression, scope: Scope): readonly Path[] {
  switch (expression.kind) {
    case "reference":
      return [resolve(expression, scope)].filter((path) => path !== undefined);
    case "join":
      return expression.parts.flatMap((part) => walk(part, scope));
    case "choice":
      return [expression.body, expression.otherwise].flatMap((part) => walk(part, scope));
    case "call": {
      const found = expression.args.flatMap((part) => walk(part, scope));
      const name = expression.helper === "lookup" ? expression.args[1] : undefined;
      const property = name?.kind === "literal" ? name.value : undefined;
      const isName = typeof property === "string" || typeof property === "number";
      return isName ? found.map((path) => [...path, String(property)]) : found;
    }
    case "each":
    case "with":
    case "section": {
      const inside = scopesInside(expression, scope).flatMap((inner) => walk(expression.body, inner));
      return [...inside, ...walk(expression.otherwise, scope)];
    }
    default:
      return [];
  }
}

/** Two for a section, which loops over a list and enters an object. */
function scopesInside({ kind, over, parameters }: Block, { contexts, parameters: outer }: Scope): readonly Scope[] {
  const [path] = walk(over, { contexts, parameters: outer });
  const items = path && [...path, everyItem];
  const inner = { each: [items], with: [path], section: [items, path] }[kind];
  const [name] = parameters;
  return inner.map((context) => {
    return {
      contexts: [context, ...contexts],
      parameters: name === undefined ? outer : new Map(outer).set(name, context),
    };
  });
}

function resolve({ origin, depth, path }: Reference, { contexts, parameters }: Scope): Path | undefined {
  if (origin === "root") return path;
  const [name = "", ...rest] = path;
  if (origin === "parameter") return join(parameters.get(name), rest);
  return join(contexts[depth], path);
}

function join(start: Path | undefined, path: Path): Path | undefined {
  return start && [...start, ...path];
}
