import { isUtf8 } from "node:buffer";
import { bytesPerMebibyte, limits } from "../../load/document/limits.ts";
import { parseClaimFile } from "../../load/index.ts";
import { dropByteOrderMark } from "../../load/parse-document.ts";
import type { ClaimScope } from "../../index.ts";
import { isClaim } from "../is-claim.ts";

export type ClaimInLine = { readonly claim: ClaimScope } | { readonly unreadable: string } | "blank";

// Such a number may be an integer that JavaScript would change in silence, which the thorough reader refuses.
const longNumber = /[:[,]\s*-?\d{16}/;

/** The claim in one line of a file, bare or as `{claim: {...}}`, or why there is none. */
export function readClaimLine(line: Buffer | undefined): ClaimInLine {
  if (!line) return { unreadable: `The line is larger than ${limits.fileBytes / bytesPerMebibyte} MiB.` };
  if (!isUtf8(line)) return { unreadable: "The line is not UTF-8 text." };
  const text = dropByteOrderMark(line.toString("utf8"));
  if (text.trim() === "") return "blank";
  const parsed = parseJson(text);
  if (!parsed) return { unreadable: describeMistake(text) };
  if (longNumber.test(text)) {
    const { claim, diagnostics } = parseClaimFile(text, fileName);
    return claim ? { claim } : { unreadable: diagnostics[0]?.message ?? noClaim };
  }
  const isWrapped = isClaim(parsed.value) && Object.hasOwn(parsed.value, "claim");
  const claim = isWrapped ? (parsed.value as { readonly claim: unknown }).claim : parsed.value;
  return isClaim(claim) ? { claim } : { unreadable: noClaim };
}

const fileName = "claim.json";
const noClaim = "The line holds no claim.";

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** In the words that the same mistake has in a file of its own. */
function describeMistake(text: string): string {
  const reason = parseClaimFile(text, fileName).diagnostics[0]?.params["reason"];
  return `The line is not JSON${reason === undefined ? "" : `: ${reason}`}.`;
}
