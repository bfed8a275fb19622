import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import { type ApprovalRules, noLimits } from "./approvals/approval-rules.ts";
import { createIdentify } from "./auth/identify.ts";
import { openClaimNumbers } from "./claims/claim-numbers.ts";
import { createEvaluations } from "./claims/evaluations.ts";
import { createEvaluator, type EvaluatorLimits } from "./evaluate/evaluator.ts";
import { sendProblem } from "./http/answer.ts";
import { prepareCallers } from "./http/callers.ts";
import { answerClientError } from "./http/client-error.ts";
import { setErrorHandlers } from "./http/error-handlers.ts";
import { acceptJsonOnly } from "./http/json-body.ts";
import { refuseOtherSites } from "./http/own-pages-only.ts";
import { type Admission, registerRoutes } from "./http/register-routes.ts";
import { readRequestId } from "./http/request-id.ts";
import type { Route } from "./http/route.ts";
import { createAnswerOnce } from "./idempotency/answer-once.ts";
import type { ModuleRegistry } from "./modules/registry.ts";
import { createCallLimit } from "./operations/limit-calls.ts";
import { type Operations, quietOperations } from "./operations/operations.ts";
import { refuseUnderPressure } from "./operations/refuse-under-pressure.ts";
import { watchCalls } from "./operations/watch-calls.ts";
import { registerPages } from "./page/register-pages.ts";
import type { Parts } from "./parts.ts";
import { refuse } from "./problem.ts";
import { allRoutes } from "./routes/all-routes.ts";
import type { KeyRing } from "./sealing/key-ring.ts";
import { createSealing } from "./sealing/sealing.ts";
import { temporaryKeys } from "./sealing/temporary-keys.ts";
import type { BlobStore } from "./store/blobs/blob-store.ts";
import { createMemoryBlobStore } from "./store/blobs/memory-blob-store.ts";
import type { Store } from "./store/store.ts";
import type { AddressRule } from "./webhooks/address-rule.ts";
import { isPublicAddress } from "./webhooks/public-address.ts";

export interface Dependencies {
  readonly store: Store;
  readonly modules: ModuleRegistry;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** A new id each time, fit to be one part of an address. */
  readonly ids: () => string;
  /** Callers say who they are, and only this machine's own may call. Otherwise every call carries a token. */
  readonly sandbox: boolean;
  /** Where webhooks may be sent outside a sandbox; to public addresses where nothing is said. */
  readonly mayCall?: AddressRule;
  /** What evaluating a module that a caller sends may cost. */
  readonly evaluatorLimits?: EvaluatorLimits;
  /** Seals the claims of the store; by default with keys that nobody has after the process. */
  readonly keys?: KeyRing;
  /** Without it, whoever may pay may pay any amount. */
  readonly approvals?: ApprovalRules;
  /** Keeps files; by default until the process ends. */
  readonly blobs?: BlobStore;
  /** Without it, nothing is logged and nobody is limited. */
  readonly operations?: Operations;
}

const bodyLimit = 1024 * 1024;
const usualEvaluatorLimits: EvaluatorLimits = { seconds: 10, megabytes: 512 };

/** The server without a socket: tests inject calls into it, `startServer` makes it listen. */
export async function buildApp(dependencies: Dependencies): Promise<FastifyInstance> {
  const { store, modules, clock, ids, sandbox, evaluatorLimits = usualEvaluatorLimits } = dependencies;
  const { log, metrics, readiness, limits } = dependencies.operations ?? quietOperations();
  const loggerInstance: FastifyBaseLogger | undefined = log;
  const app: FastifyInstance = Fastify({
    ...(loggerInstance && { loggerInstance }),
    // A line names its call itself; a logger for each call would cost more than most calls.
    childLoggerFactory: (logger) => logger,
    bodyLimit,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: "idle",
    // What still arrives on an open connection during a stop is served, and told to close it.
    return503OnClosing: false,
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
  prepareCallers(app);
  watchCalls(app, metrics, log);
  await refuseUnderPressure(app, limits);
  if (sandbox) refuseOtherSites(app);
  acceptJsonOnly(app);
  const keys = dependencies.keys ?? temporaryKeys();
  const sealing = createSealing(keys, modules);
  const evaluations = createEvaluations(modules, sealing, clock);
  const evaluator = createEvaluator(evaluatorLimits);
  app.addHook("onClose", () => evaluator.close());
  const claimNumbers = openClaimNumbers(store, clock);
  const parts: Parts = {
    store,
    modules,
    evaluations,
    evaluator,
    sealing,
    keys,
    approvals: dependencies.approvals ?? noLimits,
    blobs: dependencies.blobs ?? createMemoryBlobStore(),
    clock,
    ids,
    claimNumbers,
    metrics,
    readiness,
    sandbox,
    mayCall: dependencies.mayCall ?? isPublicAddress,
  };
  const routes = allRoutes(parts);
  setErrorHandlers(app, (path) => methodsAt(routes, path));
  const admission: Admission = {
    identify: createIdentify({ store, clock, sandbox }),
    answerOnce: createAnswerOnce({ store, clock }),
    limitCall: await createCallLimit(app, limits),
  };
  registerRoutes(app, routes, admission);
  await registerPages(app, parts, admission);
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
