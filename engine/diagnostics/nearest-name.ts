import { distance } from "fastest-levenshtein";

/** The one candidate that `name` is most likely a misspelling of; none when the guess could be wrong. */
export function findNearestName(name: string, candidates: Iterable<string>): string | undefined {
  // Two letters swapped count as two edits, so a five-letter word may be two away.
  const limit = Math.min(3, Math.floor((name.length + 1) / 3));
  const plain = toPlain(name);
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    const away = distanceBetween(name, plain, candidate, limit);
    if (away < bestDistance) {
      best = candidate;
      bestDistance = away;
    } else if (away === bestDistance && away <= limit && candidate !== best) {
      best = undefined;
    }
  }
  return best;
}

function distanceBetween(name: string, plain: string, candidate: string, limit: number): number {
  if (Math.abs(candidate.length - name.length) > limit + 3) return limit + 1;
  if (plain !== "" && toPlain(candidate) === plain) return 0;
  if (Math.abs(candidate.length - name.length) > limit) return limit + 1;
  return distance(name, candidate);
}

/** `incidentDate`, `incident-date` and `Incident_Date` are one name written by different habits. */
function toPlain(name: string): string {
  return name.toLowerCase().replaceAll(/[\s._-]/g, "");
}
