import { findNearestName, placeInText, reportAt } from "../../diagnostics/index.ts";
import type { Diagnostic } from "../../model/documents.ts";
import type { SourceDocument } from "../../model/source.ts";

/** Collects what is wrong in one scenario file. */
export interface Reporter {
  readonly diagnostics: readonly Diagnostic[];
  report(code: string, params: Readonly<Record<string, string>>, pointer: string, part?: "key" | "value"): void;
  /** The same, with the one of `known` that was probably meant. */
  reportName(name: UnknownName): void;
}

export interface UnknownName {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  readonly name: string;
  readonly known: Iterable<string>;
  readonly pointer: string;
  readonly part?: "key" | "value";
}

export function createReporter(document: SourceDocument): Reporter {
  const diagnostics: Diagnostic[] = [];
  const report: Reporter["report"] = (code, params, pointer, part) => {
    const place = placeInText(document, document.spanOf(pointer, part), pointer);
    diagnostics.push(reportAt({ code, params, place }));
  };
  return {
    diagnostics,
    report,
    reportName({ code, params, name, known, pointer, part }) {
      const nearest = findNearestName(name, known);
      report(code, nearest === undefined ? params : { ...params, nearest }, pointer, part);
    },
  };
}
