import type { CodeRow } from "../code-row.ts";
import { documentCodes } from "./load-document.ts";
import { moduleCodes } from "./load-module.ts";

export const loadCodes: readonly CodeRow[] = [...documentCodes, ...moduleCodes];
