/** A key for a module that has none, from the last part of its path. */
export function toKey(path: string): string {
  const last = path.split(/[/\\]/).findLast((part) => part !== "" && part !== ".") ?? "";
  const name = last.replace(/\.[^.]*$/, "").replaceAll(/[^A-Za-z0-9_-]+/g, "_");
  return name.replaceAll(/^_+|_+$/g, "") || "module";
}
