/** The frozen terms of an annuity in; its schedule out. */
import { InvariantError } from "../diagnostics/index.ts";
import type { AnnuityRequest } from "../model/documents.ts";
import { annuitySchedule } from "./annuity-schedule.ts";
import type { AnnuitySchedule } from "./annuity-runs.ts";

export type FrozenTerms = Pick<AnnuityRequest, "frequency" | "duration" | "time_zone" | "created_at">;

/** Terms are frozen only once a schedule was made of them, so they make one again. */
export function scheduleOf({ frequency, duration, time_zone, created_at }: FrozenTerms): AnnuitySchedule {
  const creation = { createdAt: Date.parse(created_at), zone: time_zone };
  const result = annuitySchedule({ frequency, duration }, creation);
  if ("schedule" in result) return result.schedule;
  throw new InvariantError(`a frozen annuity has no schedule: ${result.refusal.code}`);
}
