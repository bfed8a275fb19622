import type { PlacedReference } from "./placed-reference.ts";

/** The first reference to each path in each expression: what is wrong with it is wrong with the others too. */
export function oncePerPath(references: readonly PlacedReference[]): readonly PlacedReference[] {
  let placed: PlacedReference["placed"] | undefined;
  const seen = new Set<string>();
  return references.filter((one) => {
    if (one.placed !== placed) {
      placed = one.placed;
      seen.clear();
    }
    const path = one.path?.join("\n") ?? one.reference.text;
    if (seen.has(path)) return false;
    seen.add(path);
    return true;
  });
}
