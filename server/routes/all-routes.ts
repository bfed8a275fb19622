import type { Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";
import { annuityAccountRoute, annuityScheduleRoute } from "./annuities.ts";
import { auditHeadRoute } from "./audit.ts";
import { blockRoutes } from "./blocks.ts";
import { bulkRequestsRoute } from "./bulk-requests.ts";
import { cardRoutes } from "./cards.ts";
import { claimDetailRoutes } from "./claim-details.ts";
import { claimEventsRoute } from "./claim-events.ts";
import { claimRoutes } from "./claims.ts";
import { evaluateRoute } from "./evaluate.ts";
import { eventsRoute } from "./events.ts";
import { healthRoutes } from "./health.ts";
import { lifecycleRoutes } from "./lifecycle.ts";
import { meRoute } from "./me.ts";
import { metricsRoute } from "./metrics.ts";
import { noteRoutes } from "./notes.ts";
import { openApiRoute } from "./openapi.ts";
import { proofRoute } from "./proof-of-payment.ts";
import { productModuleRoutes } from "./product-modules.ts";
import { requestActionRoutes } from "./request-actions.ts";
import { requestRoutes } from "./requests.ts";
import { webhookDeliveryRoutes } from "./webhook-deliveries.ts";
import { webhookEndpointRoutes } from "./webhook-endpoints.ts";
import { unmaskRoutes } from "./unmask.ts";

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
    proofRoute(parts),
    annuityScheduleRoute(parts),
    annuityAccountRoute(parts),
    ...unmaskRoutes(parts),
    eventsRoute(parts),
    ...webhookEndpointRoutes(parts),
    ...webhookDeliveryRoutes(parts),
    evaluateRoute(parts),
    meRoute(parts.sandbox),
    auditHeadRoute(parts),
    ...healthRoutes(parts),
    metricsRoute(parts.metrics),
    openApiRoute(() => routes),
  ];
  return routes;
}
