import { abilities, may, roles } from "../auth/abilities.ts";
import { closedObject } from "../http/json-schema.ts";
import type { Route } from "../http/route.ts";

export function meRoute(sandbox: boolean): Route {
  return {
    method: "GET",
    path: "/v1/me",
    name: "show_me",
    ability: "read",
    tag: "People",
    summary: "Says who the caller is and what the caller may do.",
    requestHeaders: ["X-Sandbox-Actor"],
    answers: {
      200: {
        description: "The person, the role, and the abilities of that role.",
        schema: closedObject({
          name: { type: "string" },
          role: { enum: roles },
          abilities: { type: "array", items: { enum: abilities } },
          sandbox: { type: "boolean" },
        }),
      },
    },
    problems: [],
    answer: ({ actor: { name, role } }) => ({
      status: 200,
      body: { name, role, abilities: abilities.filter((ability) => may(role, ability)), sandbox },
    }),
  };
}
