import { toPointer } from "../../../../diagnostics/pointer.ts";
import type { JsonObject } from "../../../../model/json.ts";
import { isObject } from "../../../find-blocks.ts";
import type { RuleBlock, RuleContext } from "../../rule.ts";
import { literalAt } from "../formula/written-at.ts";
import { tableRows } from "./table-names.ts";
import { givingOf } from "../giving.ts";

/** The data of a fulfillment block beside the parameters that its type asks for. */
export interface FulfillmentData {
  readonly type: string;
  readonly data: JsonObject;
  readonly parameters: JsonObject;
  /** Where the parameters are declared. */
  readonly declared: string;
}

/** Undefined for other blocks, and where one of the two cannot be read. */
export function fulfillmentDataOf(block: RuleBlock, context: RuleContext): FulfillmentData | undefined {
  const type = givingOf(block) === "fulfillment" ? literalAt(block, "/fulfillment_type_key") : undefined;
  const found = type === undefined ? undefined : tableRows(context, "fulfillmentTypes", "key").get(type);
  const parameters = found?.row["fulfillmentData"];
  const data = block.block["fulfillment_data"];
  if (type === undefined || !found || !isObject(parameters) || !isObject(data)) return undefined;
  return { type, data, parameters, declared: toPointer(["fulfillmentTypes", found.index, "fulfillmentData"]) };
}
