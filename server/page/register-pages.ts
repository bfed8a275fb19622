import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import helmet from "@fastify/helmet";
import serveFiles from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { type Admission, registerRoutes } from "../http/register-routes.ts";
import type { Parts } from "../parts.ts";
import { claimTextsRoute } from "./claim-texts-route.ts";

const publicFolder = fileURLToPath(new URL("public", import.meta.url));
const swaggerFolder = join(
  dirname(createRequire(import.meta.url).resolve("@fastify/swagger-ui/package.json")),
  "static",
);

/**
 * The page at `/` and the reference at `/docs`: plain files under a policy that runs no other script than theirs. They
 * hold no data, so that anybody may load them; what they show they ask for as every caller does.
 */
export async function registerPages(app: FastifyInstance, parts: Parts, admission: Admission): Promise<void> {
  await app.register(async (pages) => {
    await pages.register(helmet, {
      strictTransportSecurity: false,
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", "data:"],
          connectSrc: ["'self'"],
          baseUri: ["'none'"],
          formAction: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
    });
    await pages.register(serveFiles, { root: publicFolder, prefix: "/page/", wildcard: false, cacheControl: false });
    await pages.register(serveFiles, {
      root: swaggerFolder,
      prefix: "/docs/assets/",
      wildcard: false,
      cacheControl: false,
      decorateReply: false,
    });
    pages.get("/", (_request, reply) => reply.sendFile("index.html"));
    pages.get("/docs", (_request, reply) => reply.sendFile("docs.html"));
    registerRoutes(pages, [claimTextsRoute(parts)], admission);
  });
}
