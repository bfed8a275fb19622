import type { Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";
import { blockRoutes } from "./blocks.ts";
import { cardRoutes } from "./cards.ts";
import { claimRoutes } from "./claims.ts";
import { evaluateRoute } from "./evaluate.ts";
import { healthRoutes } from "./health.ts";
import { lifecycleRoutes } from "./lifecycle.ts";
import { openApiRoute } from "./openapi.ts";
import { productModuleRoutes } from "./product-modules.ts";
import { requestRoutes } from "./requests.ts";

/** Every address of the HTTP interface, in the order of its documentation. */
export function allRoutes(parts: Parts): readonly Route[] {
  const routes: readonly Route[] = [
    ...productModuleRoutes(parts.modules),
    ...claimRoutes(parts),
    ...blockRoutes(parts),
    ...cardRoutes(parts),
    ...lifecycleRoutes(parts),
    ...requestRoutes(parts),
    evaluateRoute(parts),
    ...healthRoutes(parts),
    openApiRoute(() => routes),
  ];
  return routes;
}
