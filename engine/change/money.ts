import { isDisbursement } from "../model/block-kinds.ts";
import { readingOf } from "../model/property-reading.ts";

/** Whether a condition or property of a block decides what is paid, to whom, or when. */
export function movesMoney(type: string, property: string): boolean {
  return isDisbursement(type) && readingOf(property) !== "text" && property !== "required_if";
}

const moneySections = new Set(["currency", "rounding", "fulfillmentTypes", "payout_schemes"]);

/** Whether a part of a module outside its blocks does; labels and descriptions never do. */
export function movesMoneyInSection(section: string, path: string): boolean {
  return moneySections.has(section) && !/\/(label|description)$/.test(path);
}
