/** An error as a log may show it: where it happened and what kind it is, without what somebody had typed. */

export interface DescribedError {
  readonly type: string;
  readonly code?: string;
  readonly message?: string;
  readonly stack?: readonly string[];
  readonly cause?: DescribedError;
}

export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const stack = framesOf(error);
  return {
    type: error.name,
    ...(code !== undefined && { code }),
    ...(!quotesData(error) && { message: withoutData(error.message) }),
    ...(stack.length > 0 && { stack }),
    ...(error.cause instanceof Error && depth < 3 && { cause: describeError(error.cause, depth + 1) }),
  };
}

// The parser quotes the text it could not read, and a database the row it did not like.
function quotesData(error: Error): boolean {
  return error instanceof SyntaxError || "severity" in error;
}

function framesOf({ stack = "" }: Error): readonly string[] {
  const lines = stack.split("\n").map((line) => line.trim());
  return lines.filter((line) => line.startsWith("at ")).slice(0, 12);
}

/** Names in quotes say what went wrong; longer texts and long numbers in a message are somebody's. */
function withoutData(message: string): string {
  return message
    .slice(0, 500)
    .replaceAll(/"([^"]*)"|'([^']*)'/g, (quoted, ...inner: string[]) =>
      /^[\w.$/:-]{0,64}$/.test(inner[0] ?? inner[1] ?? "") ? quoted : '"…"',
    )
    .replaceAll(/\d{5,}/g, "…");
}
