import { codeTable, findNearestName, placeInText, reportAt } from "../../diagnostics/index.ts";
import type { Diagnostic, IgnoreEntry } from "../../model/documents.ts";
import type { Json } from "../../model/json.ts";
import type { SourceDocument } from "../../model/source.ts";
import { isObject } from "../find-blocks.ts";
import { validateDocument } from "../schema/validate.ts";
import { placeAddress } from "./address.ts";
import type { Ignore, ReadIgnores } from "./ignore.ts";

/** Reads a check-ignore.yaml. An entry with a mistake ignores nothing. `keys` are those of the module's blocks. */
export function readIgnoreFile(document: SourceDocument, keys: ReadonlySet<string>): ReadIgnores {
  const findings = validateDocument("check-ignore", document.value);
  const mistakes: Diagnostic[] = findings.map(({ code, params, pointer, part }) =>
    reportAt({ code, params, place: placeInText(document, document.spanOf(pointer, part), pointer) }),
  );
  const list = isObject(document.value) ? document.value["ignores"] : undefined;
  const entries: readonly Json[] = Array.isArray(list) ? list : [];
  const ignores: Ignore[] = [];
  for (const [index, entry] of entries.entries()) {
    const pointer = `/ignores/${index}`;
    if (findings.some((finding) => `${finding.pointer}/`.startsWith(`${pointer}/`))) continue;
    // The schema has just said that it is one.
    const ignore = toIgnore(entry as unknown as IgnoreEntry, pointer, document, keys);
    if (codeTable.has(ignore.codes[0] ?? "")) ignores.push(ignore);
    else mistakes.push(reportUnknown(ignore, `${pointer}/code`, document));
  }
  return { ignores, mistakes };
}

function toIgnore(
  { code, place, expires }: IgnoreEntry,
  pointer: string,
  document: SourceDocument,
  keys: ReadonlySet<string>,
): Ignore {
  const isKey = place !== "" && !place.startsWith("/");
  const nearest = isKey && !keys.has(place) ? findNearestName(place, keys) : undefined;
  return {
    codes: [code],
    address: placeAddress(place),
    place: placeInText(document, document.spanOf(`${pointer}/place`), `${pointer}/place`),
    where: `at "${place}"`,
    ...(expires !== undefined && { expires }),
    ...(nearest !== undefined && { nearest }),
    fixesWithout: () => [],
  };
}

function reportUnknown({ codes }: Ignore, pointer: string, document: SourceDocument): Diagnostic {
  const place = placeInText(document, document.spanOf(pointer), pointer);
  return reportAt({ code: "CB2451", params: { ignored: codes.join(", ") }, place });
}
