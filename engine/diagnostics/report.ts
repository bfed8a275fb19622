import type { Diagnostic } from "../model/documents.ts";
import type { ModuleSource, Range } from "../model/source.ts";
import { codeTable } from "./codes.ts";
import { fillTemplate, type Params } from "./fill-template.ts";
import { InvariantError } from "./invariant.ts";
import { locate, type MergedPlace, type Place } from "./locate.ts";

export interface RelatedPlace {
  readonly message: string;
  readonly file: string;
  readonly range: Range;
}

export interface Fix {
  readonly title: string;
  /** True when applying it cannot change what the module means to do. */
  readonly safe: boolean;
  readonly edits: readonly { readonly file: string; readonly range: Range; readonly new_text: string }[];
}

export interface PlacedFinding {
  readonly code: string;
  readonly params?: Params;
  readonly place: Place;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
}

/** What a rule found, in terms of the merged document of a module. */
export interface Finding extends MergedPlace {
  readonly code: string;
  readonly params?: Params;
  readonly source: ModuleSource;
  readonly related?: readonly (MergedPlace & { readonly message: string })[];
  readonly fixes?: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly (MergedPlace & { readonly newText: string })[];
  }[];
}

export function report(finding: Finding): Diagnostic {
  const { source } = finding;
  const related = finding.related?.map(({ message, ...place }) => {
    const { file, range } = locate(source, place);
    return { message, file, range };
  });
  const fixes = finding.fixes?.map(({ title, safe, edits }) => ({
    title,
    safe,
    edits: edits.map(({ newText, ...at }) => {
      const { file, range } = locate(source, at);
      return { file, range, new_text: newText };
    }),
  }));
  return reportAt({
    code: finding.code,
    place: locate(source, finding),
    ...(finding.params && { params: finding.params }),
    ...(related && { related }),
    ...(fixes && { fixes }),
  });
}

/** For places outside a loaded module: a file that is being read, a claim, a scenario. */
export function reportAt({ code, params = {}, place, related = [], fixes = [] }: PlacedFinding): Diagnostic {
  const row = codeTable.get(code);
  if (!row) throw new InvariantError(`expected "${code}" to be in the table of codes`);
  const nearest = params["nearest"] === undefined ? "" : ' Did you mean "{nearest}"?';
  return {
    code,
    name: row.name,
    severity: row.severity,
    message: fillTemplate(row.message + nearest, params),
    params: { ...params },
    file: place.file,
    pointer: place.pointer,
    range: place.range,
    related: related.map((item) => ({ ...item })),
    help: fillTemplate(row.help, params),
    fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit })) })),
    docs: `npx claimblocks codes ${code}`,
  };
}
