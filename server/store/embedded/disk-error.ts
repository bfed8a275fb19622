/** What the operating system said about a file, in the words of a failure's `reason`: `ENOSPC`, `EACCES` … */
export function diskErrorName(error: unknown): string {
  return isDiskError(error) ? error.code : String(error);
}

export function isDiskError(error: unknown, ...codes: readonly string[]): error is Error & { readonly code: string } {
  if (!(error instanceof Error && "code" in error && typeof error.code === "string")) return false;
  return codes.length === 0 || codes.includes(error.code);
}
