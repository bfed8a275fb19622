import { amountPlants } from "./amounts.ts";
import { annuityPlants } from "./annuities.ts";
import { fulfillmentPlants } from "./fulfillments.ts";
import { gatePlants } from "./gates.ts";
import { helperPlants } from "./helpers.ts";
import { hygienePlants } from "./hygiene.ts";
import { logicPlants } from "./logic.ts";
import { optionPlants } from "./options.ts";
import { payeePlants } from "./payees.ts";
import type { Plant } from "./plant.ts";
import { referencePlants } from "./references.ts";
import { sharePlants } from "./shares.ts";
import { tablePlants } from "./tables.ts";

/** Every kind of mistake that a check has to find. */
export const plants: readonly Plant[] = [
  ...referencePlants,
  ...helperPlants,
  ...optionPlants,
  ...logicPlants,
  ...amountPlants,
  ...sharePlants,
  ...payeePlants,
  ...gatePlants,
  ...tablePlants,
  ...fulfillmentPlants,
  ...annuityPlants,
  ...hygienePlants,
];
