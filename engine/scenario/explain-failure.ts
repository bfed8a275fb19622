import type { CompiledModule } from "../model/module.ts";
import { explainBlock, formatExplanation } from "../portable.ts";
import type { Failure } from "./result.ts";

/** The trace that explains a failure: the conditions of its block, and those properties that matter. */
export function explainFailure(module: CompiledModule, { block, moment }: Failure): string | undefined {
  if (block === undefined || !moment) return undefined;
  const { claim, now, properties: wanted } = moment;
  const explanation = explainBlock(module, { claim, now, key: block });
  if (!explanation) return undefined;
  const properties = explanation.properties.filter(({ property }) => wanted.some((start) => isBelow(property, start)));
  return formatExplanation({ ...explanation, properties });
}

function isBelow(property: string, start: string): boolean {
  return start === "/" || property === start || property.startsWith(`${start}/`);
}
