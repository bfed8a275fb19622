import type { ListPosition } from "../store/store.ts";

/** A place in a list as callers carry it: opaque to them, and checked when it comes back. */
export function formatCursor({ created, id }: ListPosition): string {
  return Buffer.from(`${created}:${id}`, "utf8").toString("base64url");
}

export function parseCursor(cursor: string): ListPosition | undefined {
  const text = Buffer.from(cursor, "base64url").toString("utf8");
  const [, created, id] = /^(0|[1-9]\d{0,15}):(.{1,200})$/su.exec(text) ?? [];
  if (created === undefined || id === undefined) return undefined;
  const position = { created: Number(created), id };
  // Decoding is lenient; only the very text that was given out is accepted.
  return Number.isSafeInteger(position.created) && formatCursor(position) === cursor ? position : undefined;
}
