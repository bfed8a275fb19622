import type { SourceDocument } from "../../model/source.ts";
import { addSection, type Assembly, isObject, refuseContent } from "./assembly.ts";
import { toKey } from "./module-key.ts";
import { mergeFolder } from "./merge-folder.ts";

const header = ["key", "name", "version", "currency", "time_zone"];

/** One file that holds a whole module, or only blocks. Says whether the file leaves out what every module has. */
export function readSingleFile(assembly: Assembly, document: SourceDocument): { bare: boolean } {
  const { file, value } = document;
  if (Array.isArray(value)) addSection(assembly, "blocks", value, file, "");
  else if (isObject(value)) mergeFolder(assembly, [document]);
  else {
    refuseContent(assembly, document, "a module or a list of blocks");
    return { bare: false };
  }
  const bare = !header.some((name) => Object.hasOwn(assembly.document, name));
  if (bare) {
    const key = toKey(file);
    Object.assign(assembly.document, { key, name: key, version: "0.0.0" });
  }
  return { bare };
}
