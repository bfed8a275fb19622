import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from "fastify";
import { createIdentify } from "./auth/identify.ts";
import { openClaimNumbers } from "./claims/claim-numbers.ts";
import { createEvaluations } from "./claims/evaluations.ts";
import { createEvaluator, type EvaluatorLimits } from "./evaluate/evaluator.ts";
import { sendProblem } from "./http/answer.ts";
import { answerClientError } from "./http/client-error.ts";
import { setErrorHandlers } from "./http/error-handlers.ts";
import { acceptJsonOnly } from "./http/json-body.ts";
import { refuseOtherSites } from "./http/own-pages-only.ts";
import { registerRoutes } from "./http/register-routes.ts";
import { readRequestId } from "./http/request-id.ts";
import type { Route } from "./http/route.ts";
import type { ModuleRegistry } from "./modules/registry.ts";
import { registerPages } from "./page/register-pages.ts";
import type { Parts } from "./parts.ts";
import { refuse } from "./problem.ts";
import { allRoutes } from "./routes/all-routes.ts";
import type { Store } from "./store/store.ts";

export interface Dependencies {
  readonly store: Store;
  readonly modules: ModuleRegistry;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** A new id each time, fit to be one part of an address. */
  readonly ids: () => string;
  /** Callers say who they are, and only this machine's own may call. Otherwise every call carries a token. */
  readonly sandbox: boolean;
  /** What evaluating a module that a caller sends may cost. */
  readonly evaluatorLimits?: EvaluatorLimits;
  readonly logger?: FastifyServerOptions["logger"];
}

const bodyLimit = 1024 * 1024;
const usualEvaluatorLimits: EvaluatorLimits = { seconds: 10, megabytes: 512 };

/** The server without a socket: tests inject calls into it, `startServer` makes it listen. */
export async function buildApp(dependencies: Dependencies): Promise<FastifyInstance> {
  const { store, modules, clock, ids, sandbox, logger = false, evaluatorLimits = usualEvaluatorLimits } = dependencies;
  const app: FastifyInstance = Fastify({
    logger,
    bodyLimit,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: "idle",
    requestTimeout: 60_000,
    genReqId: ({ headers }) => readRequestId(headers["x-request-id"], ids),
    routerOptions: { maxParamLength: 256 },
    clientErrorHandler: (error, socket) => answerClientError(error, socket, ids()),
    frameworkErrors: (_error, _request, reply) => void sendProblem(reply, refuse("route_not_found").problem),
    ajv: { customOptions: { allErrors: true, coerceTypes: false, removeAdditional: false, useDefaults: false } },
  });
  app.addHook("onRequest", (request, reply, done) => {
    reply.headers({ "x-request-id": request.id, "x-content-type-options": "nosniff", "cache-control": "no-store" });
    done();
  });
  if (sandbox) refuseOtherSites(app);
  acceptJsonOnly(app);
  const evaluations = createEvaluations(modules, clock);
  const evaluator = createEvaluator(evaluatorLimits);
  app.addHook("onClose", () => evaluator.close());
  const claimNumbers = openClaimNumbers(store, clock);
  const parts: Parts = { store, modules, evaluations, evaluator, clock, ids, claimNumbers };
  const routes = allRoutes(parts);
  setErrorHandlers(app, (path) => methodsAt(routes, path));
  registerRoutes(app, routes, createIdentify({ store, clock, sandbox }));
  // The pages carry no token, so they are a sandbox's only.
  if (sandbox) await registerPages(app, parts);
  return app;
}

function methodsAt(routes: readonly Route[], path: string): readonly string[] {
  const segments = path.split("/");
  const found = routes.filter((route) => {
    const expected = route.path.split("/");
    return (
      expected.length === segments.length &&
      expected.every((segment, index) => segment.startsWith("{") || segment === segments[index])
    );
  });
  return [...new Set(found.map(({ method }) => method))];
}
