/** What may stand in the log: only what this table names, each by its kind. Bodies, queries and headers are not in it. */
import { describeError } from "./describe-error.ts";

type Kind = "word" | "count" | "text" | "error";

const kinds: Readonly<Record<string, Kind>> = {
  request_id: "word",
  method: "word",
  /** The pattern of the address, so that nothing a caller wrote is in it. */
  route: "word",
  status: "count",
  ms: "count",
  actor: "text",
  role: "word",
  code: "word",
  task: "word",
  result: "word",
  detail: "text",
  err: "error",
};

const notPrinted = "[not printed]";

/** The members of a line as they may be printed. */
export function toLogLine(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const line: Record<string, unknown> = {};
  for (const name in members) {
    const value = members[name];
    if (value !== undefined) line[name] = printed(kinds[name], value);
  }
  return line;
}

function printed(kind: Kind | undefined, value: unknown): unknown {
  if (kind === "error") return describeError(value);
  if (kind === "count") return typeof value === "number" ? value : notPrinted;
  if (kind === undefined || typeof value !== "string") return notPrinted;
  return kind === "text" || /^[\w./:{}*+-]{0,200}$/.test(value) ? value : notPrinted;
}
