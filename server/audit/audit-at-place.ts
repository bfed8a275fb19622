/** The audit of a server that is not asked itself: reads where its data is, beside it. */
import { readStorePlace } from "../auth/read-store-place.ts";
import type { Environment } from "../config.ts";
import { type ExportAnswer, exportEvents, type ExportOptions } from "./export-events.ts";
import type { VerifyAnswer } from "./verified.ts";
import { type VerifyOptions, verifyStore } from "./verify-store.ts";

export interface AuditPlace {
  readonly data: string | undefined;
  readonly environment: Environment;
}

export function verifyAt({ data, environment }: AuditPlace, options: VerifyOptions): Promise<VerifyAnswer> {
  return verifyStore(readStorePlace(data, environment), options);
}

export function exportAt({ data, environment }: AuditPlace, options: ExportOptions): Promise<ExportAnswer> {
  return exportEvents(readStorePlace(data, environment), options);
}
