/** The two ways in which a database does not do what it was asked to. */

/** It cannot be reached, or the connection broke. */
export class DatabaseAway extends Error {
  /** In words, without addresses and names. */
  readonly reason: string;
  /** Whether the statement may have been carried out. */
  readonly sent: boolean;

  constructor(reason: string, sent: boolean) {
    super(`the database is away: ${reason}`);
    this.reason = reason;
    this.sent = sent;
  }
}

/** It answered that it does not carry out the statement, of which nothing remains. */
export class DatabaseRefusal extends Error {
  readonly sqlState: string;
  readonly reason: string;
  readonly constraint: string | undefined;

  constructor({ sqlState, reason, constraint, detail }: RefusalParts) {
    super(`the database refused: ${detail}`);
    this.sqlState = sqlState;
    this.reason = reason;
    this.constraint = constraint;
  }
}

interface RefusalParts {
  readonly sqlState: string;
  readonly reason: string;
  readonly constraint: string | undefined;
  readonly detail: string;
}

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const reasons: Readonly<Record<string, string>> = {
  "28000": "the user may not connect",
  "28P01": "the user or the password is wrong",
  "3D000": "there is no such database",
  "25006": "it may only be read",
  "42501": "the user lacks a privilege",
  "53100": "its disk is full",
  "53300": "it has too many connections",
  "57014": "it took too long",
  "57P01": "it is being stopped",
  "57P03": "it is starting or stopping",
};

// Connection exceptions, an administrator's stop, a crash, a start; too many connections; a server that became read-only.
const awayStates = /^(08...|57P0.|53300|25006)$/;

/** `sent`: whether the statement had left when the error came. */
export function toDatabaseError(error: unknown, sent: boolean): DatabaseAway | DatabaseRefusal {
  const { code, severity, constraint, message } = fieldsOf(error);
  // Only the server's own errors have a severity; all others come from this side of the connection.
  if (severity === undefined) return new DatabaseAway(code ?? "the connection was lost", sent);
  const sqlState = code ?? "XX000";
  const reason = reasons[sqlState] ?? `SQLSTATE ${sqlState}`;
  if (awayStates.test(sqlState)) return new DatabaseAway(reason, sent);
  return new DatabaseRefusal({ sqlState, reason, constraint, detail: `${sqlState} ${message ?? ""}` });
}

type ErrorFields = Readonly<Partial<Record<"code" | "severity" | "constraint" | "message", string>>>;

function fieldsOf(error: unknown): ErrorFields {
  return typeof error === "object" && error !== null ? error : {};
}
