import type { PlacedReference } from "./placed-reference.ts";

/** The first reference to each path in each expression: what is wrong with it is wrong with the others too. */
export function oncePerPath(references: readonly PlacedReference[]): readonly PlacedReference[] {
  // Most expressions read one field, for which there is nothing to compare.
  let seen: Set<string> | undefined;
  return references.filter((one, index) => {
    const before = references[index - 1];
    if (before?.placed !== one.placed) {
      seen = undefined;
      return true;
    }
    seen ??= new Set([nameOf(before)]);
    const name = nameOf(one);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function nameOf({ path, reference }: PlacedReference): string {
  return path?.join("\n") ?? reference.text;
}
