import { isMask } from "./mask-sealed.ts";
import { holdsSealed } from "./sealed-text.ts";

/**
 * The pointers of texts in a body that only this server may write: a mask as the whole of a value, which would overwrite
 * what it stands for, and anything sealed, which would be opened for whoever may read its place.
 */
export function findMaskedInput(value: unknown, pointer = ""): readonly string[] {
  if (typeof value === "string") return isMask(value.trim()) || holdsSealed(value) ? [pointer] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => {
    const place = `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    return [...(holdsSealed(name) ? [place] : []), ...findMaskedInput(child, place)];
  });
}
