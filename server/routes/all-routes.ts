import type { Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";
import { annuityScheduleRoute } from "./annuities.ts";
import { blockRoutes } from "./blocks.ts";
import { bulkRequestsRoute } from "./bulk-requests.ts";
import { cardRoutes } from "./cards.ts";
import { claimDetailRoutes } from "./claim-details.ts";
import { claimEventsRoute } from "./claim-events.ts";
import { claimRoutes } from "./claims.ts";
import { evaluateRoute } from "./evaluate.ts";
import { healthRoutes } from "./health.ts";
import { lifecycleRoutes } from "./lifecycle.ts";
import { noteRoutes } from "./notes.ts";
import { openApiRoute } from "./openapi.ts";
import { productModuleRoutes } from "./product-modules.ts";
import { requestActionRoutes } from "./request-actions.ts";
import { requestRoutes } from "./requests.ts";

/** Every address of the HTTP interface, in the order of its documentation. */
export function allRoutes(parts: Parts): readonly Route[] {
  const routes: readonly Route[] = [
    ...productModuleRoutes(parts.modules),
    ...claimRoutes(parts),
    ...blockRoutes(parts),
    ...cardRoutes(parts),
    ...lifecycleRoutes(parts),
    ...claimDetailRoutes(parts),
    ...noteRoutes(parts),
    claimEventsRoute(parts),
    ...requestRoutes(parts),
    ...requestActionRoutes(parts),
    bulkRequestsRoute(parts),
    annuityScheduleRoute(parts),
    evaluateRoute(parts),
    ...healthRoutes(parts),
    openApiRoute(() => routes),
  ];
  return routes;
}
