/** Resolved terms in; the same in their published form, or the first refusal, out. */
import type { AnnuityTerms, AnnuityTermsInput, ScheduleRefusal } from "./annuity-terms.ts";
import { readDuration } from "./read-duration.ts";
import { readFrequency } from "./read-frequency.ts";

export function readTerms(
  input: AnnuityTermsInput,
  zone: string,
): { readonly terms: AnnuityTerms } | { readonly refusal: ScheduleRefusal } {
  const frequency = readFrequency(input.frequency);
  if ("refusal" in frequency) return frequency;
  const duration = readDuration(input.duration, zone);
  if ("refusal" in duration) return duration;
  return { terms: { ...frequency, ...duration } };
}
