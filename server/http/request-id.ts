/** The id of a call: the caller's own when it is fit to be printed in a log, otherwise a new one. */
export function readRequestId(header: string | string[] | undefined, newId: () => string): string {
  return typeof header === "string" && /^[\w.-]{1,64}$/.test(header) ? header : newId();
}
