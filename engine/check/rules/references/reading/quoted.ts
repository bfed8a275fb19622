import { locate } from "../../../../diagnostics/locate.ts";
import type { RuleContext } from "../../rule.ts";

/** A text in quotes, to be inserted into the template at `pointer`: inside a YAML text in single quotes they are doubled. */
export function quoted(text: string, pointer: string, { source }: RuleContext): string {
  const place = locate(source, { pointer });
  const document = source.documents.find(({ file }) => file === place.file);
  const opening = document?.text.charAt(document.spanOf(place.pointer).start);
  return opening === "'" ? `''${text}''` : `'${text}'`;
}
