import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { storeRefusal } from "../claims/commit-claim.ts";
import { type Refused, refuse } from "../problem.ts";
import { StoreUnavailable } from "../store/store-unavailable.ts";
import { sendProblem } from "./answer.ts";
import { envelopeProblem } from "./body-schema.ts";
import { RefusedBody } from "./json-body.ts";

/** What Fastify itself refuses, by its error code; anything not named here is a mistake of ours. */
const known: Readonly<Record<string, (request: FastifyRequest) => Refused>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: (request) => refuse("body_too_large", { limit: request.routeOptions.bodyLimit ?? 0 }),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => refuse("media_type_unsupported"),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => refuse("json_malformed"),
  // The caller went away before all of the body was here.
  ECONNRESET: () => refuse("request_malformed"),
};

export function setErrorHandlers(app: FastifyInstance, allowedMethods: (path: string) => readonly string[]): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    // Only the method QUERY needs a type for no body, and nothing here takes that method.
    if (error.code === "FST_ERR_ROUTE_MISSING_CONTENT_TYPE") return sendNotFound(request, reply, allowedMethods);
    if (error instanceof StoreUnavailable) {
      request.log.error({ request_id: request.id, code: error.failure.code }, "the store cannot be read");
    }
    const refused = refusalOf(error, request);
    if (refused) return sendProblem(reply, refused.problem);
    request.log.error({ request_id: request.id, err: error }, "unexpected error");
    return sendProblem(reply, refuse("internal_error").problem);
  });
  app.setNotFoundHandler((request, reply) => sendNotFound(request, reply, allowedMethods));
}

function refusalOf(error: FastifyError, request: FastifyRequest): Refused | undefined {
  if (error instanceof RefusedBody) return error.refused;
  if (error instanceof StoreUnavailable) return storeRefusal(error.failure);
  if (error.validation) return envelopeProblem(error.validation);
  return known[error.code]?.(request);
}

function sendNotFound(
  request: FastifyRequest,
  reply: FastifyReply,
  allowedMethods: (path: string) => readonly string[],
): FastifyReply {
  const [path = ""] = request.url.split("?");
  const allowed = allowedMethods(path);
  if (allowed.length === 0) return sendProblem(reply, refuse("route_not_found").problem);
  const list = allowed.join(", ");
  const refused = refuse("method_not_allowed", { allowed: list, method: request.method }, { headers: { allow: list } });
  return sendProblem(reply, refused.problem);
}
