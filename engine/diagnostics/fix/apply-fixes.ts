import type { Diagnostic, Fix } from "../../model/documents.ts";
import { toSpan } from "../position.ts";
import { applyEdits, insertEdit, removeEdit, type SpanEdit } from "./edit-list.ts";

export interface FixedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

export interface FixResult {
  /** What changes in each file, in the order of its text. */
  readonly edits: ReadonlyMap<string, readonly SpanEdit[]>;
  /** The new texts of the files that change. */
  readonly texts: ReadonlyMap<string, string>;
  readonly applied: readonly FixedDiagnostic[];
  readonly skipped: readonly SkippedFix[];
}

export interface SkippedFix extends FixedDiagnostic {
  /** It touches what another fix changes, or its place is not in the texts. */
  readonly reason: "overlap" | "misplaced";
}

/** The change that `check --fix` makes for a diagnostic: its first safe fix. */
export function safeFixOf({ fixes }: Diagnostic): Fix | undefined {
  return fixes.find(({ safe }) => safe);
}

/** Applies the safe fix of each diagnostic to the texts of its files. A fix is applied as a whole or not at all. */
export function applyFixes(diagnostics: readonly Diagnostic[], texts: ReadonlyMap<string, string>): FixResult {
  const files = new Map([...texts].map(([file, text]) => [file, { file, text, edits: [] as SpanEdit[] }]));
  const applied: FixedDiagnostic[] = [];
  const skipped: SkippedFix[] = [];
  const known = new Set<string>();
  for (const diagnostic of diagnostics) {
    const fix = safeFixOf(diagnostic);
    if (!fix) continue;
    // Two diagnostics may ask for the very same change.
    const identity = JSON.stringify(fix.edits);
    const reason = known.has(identity) ? undefined : insertFix(fix, files);
    if (reason) skipped.push({ diagnostic, fix, reason });
    else {
      known.add(identity);
      applied.push({ diagnostic, fix });
    }
  }
  const changed = [...files.values()].filter(({ edits }) => edits.length > 0);
  return {
    edits: new Map(changed.map(({ file, edits }) => [file, edits])),
    texts: new Map(changed.map(({ file, text, edits }) => [file, applyEdits(text, edits)])),
    applied,
    skipped,
  };
}

interface FileInWork {
  readonly file: string;
  readonly text: string;
  readonly edits: SpanEdit[];
}

/** All edits of a fix, or none and the reason why not. */
function insertFix(fix: Fix, files: ReadonlyMap<string, FileInWork>): SkippedFix["reason"] | undefined {
  const inserted: (readonly [FileInWork, SpanEdit])[] = [];
  for (const { file, range, new_text: newText } of fix.edits) {
    const inWork = files.get(file);
    const span = inWork && toSpan(inWork, range);
    const edit = span && { span, newText };
    if (inWork && edit && insertEdit(inWork.edits, edit)) {
      inserted.push([inWork, edit]);
      continue;
    }
    for (const [other, earlier] of inserted) removeEdit(other.edits, earlier);
    return edit ? "overlap" : "misplaced";
  }
  return undefined;
}
