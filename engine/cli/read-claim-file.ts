import { orderDiagnostics, placeInText, reportAt } from "../diagnostics/index.ts";
import { type ClaimScope, type Diagnostic, parseClaimFile, validateDocument } from "../index.ts";
import { kindOf, readText } from "../load/disk.ts";
import { bytesPerMebibyte, limits } from "../load/document/limits.ts";
import type { ClaimFile } from "../load/index.ts";
import { toShortPath } from "./diagnostic-paths.ts";
import { exitCodes } from "./exit-codes.ts";
import { formatCodeframe } from "./format-codeframe.ts";
import { isClaim } from "./is-claim.ts";
import { couldNotRun, type Outcome } from "./outcome.ts";
import type { Terminal } from "./terminal.ts";

export type ReadClaim =
  | { readonly claim: ClaimScope; readonly diagnostics: readonly Diagnostic[] }
  | { readonly refused: Outcome };

/** The claim in a file, with what its schema says about it; undefined when there is no such file. */
export function readClaimFile(path: string, terminal: Terminal): ReadClaim | undefined {
  if (kindOf(path) === "missing" || kindOf(path) === "folder") return undefined;
  const read = readText(path, limits.fileBytes);
  if ("refused" in read) {
    const reason = read.refused === "unreadable" ? read.reason : reasons[read.refused];
    return { refused: couldNotRun(`The claim in "${path}" cannot be read: ${reason}.`) };
  }
  const file = toShortPath(path);
  const parsed = parseClaimFile(read.text, file);
  const claim: unknown = parsed.claim;
  if (isClaim(claim)) return { claim, diagnostics: checkClaim(parsed) };
  const talk = formatCodeframe(parsed.diagnostics, new Map([[file, read.text]]), terminal);
  return { refused: { talk, exitCode: exitCodes.findings } };
}

const reasons = {
  too_large: `it is larger than ${limits.fileBytes / bytesPerMebibyte} MiB`,
  not_utf_8: "it is not UTF-8 text",
};

function checkClaim({ claim, document, pointer }: ClaimFile): readonly Diagnostic[] {
  if (!document) return [];
  const diagnostics = validateDocument("claim", claim).map((finding) => {
    const own = pointer + finding.pointer;
    return reportAt({
      code: finding.code,
      params: finding.params,
      place: placeInText(document, document.spanOf(own, finding.part), own),
    });
  });
  return orderDiagnostics(diagnostics);
}
