import type { Row } from "../row.ts";
import { allTexts } from "./all-texts.ts";
import { cardsJson } from "./cards-json.ts";
import { check } from "./check.ts";
import { coldStart } from "./cold-start.ts";
import { http } from "./http.ts";
import { impact } from "./impact.ts";
import { mutation } from "./mutation.ts";
import { oneCondition } from "./one-condition.ts";
import { oneEdit } from "./one-edit.ts";
import { requests } from "./requests.ts";
import { storeCommits } from "./store-commits.ts";
import { storeGrowth } from "./store-growth.ts";

/** Every row by the name that `npm run bench -- NAME` takes, in the order of the table. */
export const rows: ReadonlyMap<string, Row> = new Map([
  ["texts", allTexts],
  ["condition", oneCondition],
  ["edit", oneEdit],
  ["cards-json", cardsJson],
  ["http", http],
  ["cold-start", coldStart],
  ["check", check],
  ["mutation", mutation],
  ["impact", impact],
  ["requests", requests],
  ["store-commits", storeCommits],
  ["store-growth", storeGrowth],
]);
