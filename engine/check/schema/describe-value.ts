const typeWords: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  null: "null",
  object: "an object",
  array: "a list",
};

/** The types that a schema allows, in words: `text or a whole number`. */
export function describeTypes(types: unknown): string {
  const names = Array.isArray(types) ? types.map(String) : [String(types)];
  return joinWords(names.map((name) => typeWords[name] ?? name));
}

/** `a, b or c` */
export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

/** What a value is: scalars as they are written, everything else by its kind. */
export function describeActual(value: unknown): string {
  if (typeof value === "string") return "text";
  return describeValue(value);
}

export function describeValue(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}
