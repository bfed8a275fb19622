/** The first line of a log names its format; its hash is what the first commit chains to. */
import { type OpenedLine, type SealedLine, sealLine } from "./sealed-line.ts";

const format = "claimblocks-commit-log";
export const logFormatVersion = 1;

/** How the header of every version begins. */
export const headerStart = JSON.stringify({ format }).slice(0, -1);

// The instant makes the chains of two stores differ from their first line on, so that their files cannot be mixed.
export function formatHeaderLine(createdAt: Date): SealedLine {
  const fields = { format, format_version: logFormatVersion, created_at: createdAt.toISOString() };
  return sealLine(JSON.stringify(fields).slice(0, -1));
}

export function isKnownHeader({ content }: OpenedLine): boolean {
  if (!("format" in content && "format_version" in content)) return false;
  return content.format === format && content.format_version === logFormatVersion;
}
