import { schemas } from "../../engine/index.ts";
import type { Route } from "../http/route.ts";
import { requestKindNames } from "../requests/request-kinds.ts";
import { describeMessages } from "../webhooks/describe-messages.ts";
import { claimAnswerSchema } from "./claim-answer.ts";
import { Components } from "./components.ts";
import { describeOperation } from "./operation.ts";
import { requestAnswerSchema } from "./request-answer.ts";

/** The routes as they are served in; their OpenAPI 3.1 document out. */
export function buildOpenApi(routes: readonly Route[], version: string): Record<string, unknown> {
  const components = new Components();
  components.add("claim-answer", claimAnswerSchema());
  for (const kind of requestKindNames) {
    components.add(`${kind.replaceAll("_", "-")}-answer`, requestAnswerSchema(kind));
  }
  components.add("problem", schemas.problem);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = (paths[route.path] ??= {});
    path[route.method.toLowerCase()] = describeOperation(route, components);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "claimblocks",
      version,
      description:
        "Product modules in, cards and disbursement requests out. Errors are RFC 9457 problems with a `code`. " +
        "Account and identity numbers are answered as masks (`•••• 6789`), except by the calls named unmask.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    webhooks: describeMessages(),
    components: {
      schemas: components.all(),
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "Says who calls; see `token create`." },
      },
    },
  };
}
