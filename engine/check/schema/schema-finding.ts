/** One mistake that a schema found. `pointer` is an RFC 6901 pointer into the document that was checked. */
export interface SchemaFinding {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly pointer: string;
  /** Whether the mistake is in the name of the property or in its value. */
  readonly part: "key" | "value";
}
