import { type Refused, refuse } from "../problem.ts";

export function readIdempotencyKey(header: string | string[]): { readonly key: string } | Refused {
  const key = String(header);
  if (/^[\x21-\x7e]{1,255}$/.test(key)) return { key };
  const expected = "Send 1 to 255 printable ASCII characters without blanks.";
  return refuse("header_invalid", { header: "Idempotency-Key", expected });
}
