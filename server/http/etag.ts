import { type Refused, refuse } from "../problem.ts";

export function formatEtag(version: number): string {
  return `"${version}"`;
}

/**
 * Holds a change to the version its author has seen. Weak tags never match (RFC 9110, 13.1.1); `*` matches any version.
 */
export function checkIfMatch(header: string | undefined, version: number): Refused | undefined {
  if (header === undefined || header.trim() === "") return refuse("precondition_required");
  const tags = header.split(",").map((tag) => tag.trim());
  if (tags.includes("*") || tags.includes(formatEtag(version))) return undefined;
  return refuse("precondition_failed", { current: version }, { headers: { etag: formatEtag(version) } });
}
