import { isIgnoreFile } from "../../diagnostics/ignore-file.ts";
import { placeInText } from "../../diagnostics/locate.ts";
import { toPointer } from "../../diagnostics/pointer.ts";
import { toRange } from "../../diagnostics/position.ts";
import { reportAt } from "../../diagnostics/report.ts";
import type { SourceDocument } from "../../model/source.ts";
import { addSection, type Assembly, isObject, refuseContent } from "./assembly.ts";
import { mergeSamples } from "./merge-samples.ts";
import { isPartFile, isSampleFile } from "./module-files.ts";

/** The files of a module folder into one document: every top-level key of every file is a section. */
export function mergeFolder(assembly: Assembly, documents: readonly SourceDocument[]): void {
  for (const document of documents) if (!isIgnoreFile(document.file)) mergeFile(assembly, document, documents);
}

function mergeFile(assembly: Assembly, document: SourceDocument, documents: readonly SourceDocument[]): void {
  const { file, value } = document;
  if (isSampleFile(file) && isObject(value)) {
    mergeSamples(assembly, { document, samples: value, pointer: "", documents });
  } else if (isObject(value)) {
    mergeSections(assembly, document, documents);
  } else if (Array.isArray(value) && isPartFile(file) && file.startsWith("claims-blocks")) {
    const earlier = assembly.sections["blocks"]?.file;
    if (earlier === undefined) addSection(assembly, "blocks", value, file, "");
    else reportDuplicate(assembly, { document, pointer: "", section: "blocks", earlier, documents });
  } else {
    refuseContent(assembly, document, "an object");
  }
}

function mergeSections(assembly: Assembly, document: SourceDocument, documents: readonly SourceDocument[]): void {
  const { file, value } = document;
  if (!isObject(value)) return;
  const repeated = new Set<string>();
  for (const [section, content] of Object.entries(value)) {
    const pointer = toPointer([section]);
    const earlier = Object.hasOwn(assembly.sections, section) ? assembly.sections[section]?.file : undefined;
    if (section === "$schema") continue;
    if (section === "samples" && isObject(content)) {
      mergeSamples(assembly, { document, samples: content, pointer, documents });
    } else if (earlier === undefined) {
      addSection(assembly, section, content, file, pointer);
    } else if (!repeated.has(earlier)) {
      // module.yaml beside module.json repeats every section, and is one mistake.
      repeated.add(earlier);
      reportDuplicate(assembly, { document, pointer, section, earlier, documents });
    }
  }
}

interface DuplicateSection {
  readonly document: SourceDocument;
  readonly pointer: string;
  readonly section: string;
  readonly earlier: string;
  readonly documents: readonly SourceDocument[];
}

function reportDuplicate(
  assembly: Assembly,
  { document, pointer, section, earlier, documents }: DuplicateSection,
): void {
  const other = documents.find((candidate) => candidate.file === earlier);
  const otherPointer = assembly.sections[section]?.pointer ?? "";
  assembly.diagnostics.push(
    reportAt({
      code: "CB1020",
      params: { section, other: earlier },
      place: placeInText(document, document.spanOf(pointer, "key"), pointer),
      related: other
        ? [
            {
              message: `"${section}" is here too.`,
              file: earlier,
              range: toRange(other, other.spanOf(otherPointer, "key")),
            },
          ]
        : [],
    }),
  );
}
