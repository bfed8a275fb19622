/**
 * One row of the table of codes: what is printed, and what the reference says.
 * `message` and `help` hold `{name}` placeholders for the params of a diagnostic. A param `nearest` needs no placeholder:
 * when it is present, the message ends with a "Did you mean".
 */
export interface CodeRow {
  readonly code: string;
  readonly name: string;
  readonly severity: "error" | "warning" | "info";
  readonly title: string;
  readonly message: string;
  readonly help: string;
  readonly wrong: string;
  readonly right: string;
  readonly why: string;
  /** Why the code is no longer used. Its number is never given to another mistake. */
  readonly retired?: string;
}
