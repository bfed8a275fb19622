/** A connection string as it may be shown: without the user and the password. */
export function describeDatabase(connectionString: string): string {
  if (!URL.canParse(connectionString)) return "postgres://…";
  const { host, pathname, searchParams } = new URL(connectionString);
  return `postgres://${host || (searchParams.get("host") ?? "localhost")}${pathname}`;
}

export function isDatabaseAddress(text: string): boolean {
  return /^postgres(ql)?:\/\//.test(text) && URL.canParse(text);
}
