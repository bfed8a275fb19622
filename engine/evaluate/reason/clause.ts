/** What has to hold, as one phrase or as several that are joined. */
export type Clause = string | { readonly joint: Joint; readonly items: readonly Clause[] };

export type Joint = "and" | "or";

/** Several clauses as one, without repeats and without a list of one kind inside its own kind. */
export function joinClauses(joint: Joint, clauses: readonly Clause[]): Clause | undefined {
  const flat = clauses.flatMap((clause) => (isJoined(clause) && clause.joint === joint ? clause.items : [clause]));
  const items = [...new Map(flat.map((clause) => [printClause(clause), clause])).values()];
  return items.length < 2 ? items[0] : { joint, items };
}

/** `a, b and c`; `either a, b or c`; `a and either b or c`; `a and b, or c`. */
export function printClause(clause: Clause): string {
  if (!isJoined(clause)) return clause;
  const { joint, items } = clause;
  if (joint === "and") return listOf(items.map(printInsideAnd), "and");
  return items.some(isJoined) ? items.map(printClause).join(", or ") : printInsideAnd(clause);
}

// A longer list is no reason any more; the explanation of the block has all of it.
const mostConditions = 4;

/** Everything that has to hold, cut to what a person can take in at once. */
export function printNeeded(clause: Clause): string {
  if (!isJoined(clause) || clause.joint === "or" || clause.items.length <= mostConditions) return printClause(clause);
  const shown = clause.items.slice(0, mostConditions - 1).map(printInsideAnd);
  return listOf([...shown, `${clause.items.length - shown.length} more conditions are met`], "and");
}

function printInsideAnd(clause: Clause): string {
  if (!isJoined(clause)) return clause;
  const parts = clause.items.map((item) => (isJoined(item) ? `(${printClause(item)})` : item));
  return `either ${listOf(parts, "or")}`;
}

/** `a, b or c`. */
export function listOf(names: readonly string[], joint: Joint): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${joint} ${names.at(-1)}`;
}

function isJoined(clause: Clause): clause is Exclude<Clause, string> {
  return typeof clause !== "string";
}
