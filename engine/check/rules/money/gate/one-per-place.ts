import type { Finding } from "../../../finding.ts";

/** A named condition that several blocks use is one mistake, found at the first of them. */
export function onePerPlace<T>(items: readonly T[], toFinding: (item: T) => Finding | undefined): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const item of items) {
    const finding = toFinding(item);
    const place = finding && `${finding.pointer} ${finding.inside?.start ?? ""}`;
    if (finding && place !== undefined && !found.has(place)) found.set(place, finding);
  }
  return [...found.values()];
}
