import { closedObject, documentSchema, type JsonSchema } from "../http/json-schema.ts";
import type { Route } from "../http/route.ts";
import { countErrors } from "../modules/read-modules.ts";
import type { ModuleRegistry, ServedModule } from "../modules/registry.ts";
import { refuse } from "../problem.ts";

const summaryProperties: Readonly<Record<string, JsonSchema>> = {
  key: { type: "string" },
  name: { type: "string" },
  usable: { type: "boolean", description: "Whether claims can be opened on it." },
  version: { type: ["string", "null"] },
  sha256: { type: ["string", "null"] },
  currency: { type: ["string", "null"] },
  locale: { type: ["string", "null"], description: "How numbers and dates are written for it (BCP 47)." },
  time_zone: { type: ["string", "null"], description: "Where its days begin and end (IANA)." },
  errors: { type: "integer", description: "How many of its diagnostics are errors." },
  warnings: { type: "integer" },
};

const openDocument: JsonSchema = {
  type: ["object", "null"],
  description: "As it is written, where it has errors that its diagnostics name.",
};

export function productModuleRoutes(modules: ModuleRegistry): readonly Route[] {
  return [
    {
      method: "GET",
      path: "/v1/product-modules",
      name: "listProductModules",
      ability: "read",
      tag: "Product modules",
      summary: "Lists the product modules that are served, the broken ones included.",
      answers: {
        200: {
          description: "All of them, on one page.",
          schema: closedObject({
            data: { type: "array", items: closedObject(summaryProperties) },
            next_cursor: { type: "null" },
          }),
        },
      },
      problems: ["query_invalid"],
      answer: () => ({ status: 200, body: { data: modules.served.map(summaryOf), next_cursor: null } }),
    },
    {
      method: "GET",
      path: "/v1/product-modules/{key}",
      name: "readProductModule",
      ability: "read",
      tag: "Product modules",
      summary: "Reads one product module with its diagnostics.",
      parameters: { key: "Key of the module." },
      answers: {
        200: {
          description: "The module in its single-file form; `document` is null where it cannot be used.",
          schema: closedObject({
            ...summaryProperties,
            document: { anyOf: [documentSchema("module"), openDocument] },
            diagnostics: { type: "array", items: documentSchema("diagnostic") },
          }),
        },
      },
      problems: ["not_found"],
      answer: ({ params }) => {
        const key = params["key"] ?? "";
        const module = modules.find(key);
        if (!module) return refuse("not_found", { what: "product module", id: key });
        const { compiled, diagnostics } = module;
        return { status: 200, body: { ...summaryOf(module), document: compiled?.document ?? null, diagnostics } };
      },
    },
  ];
}

function summaryOf({ key, name, compiled, diagnostics }: ServedModule): object {
  return {
    key,
    name,
    usable: compiled !== undefined,
    version: compiled?.version ?? null,
    sha256: compiled?.sha256 ?? null,
    currency: compiled?.currency ?? null,
    locale: compiled?.locale ?? null,
    time_zone: compiled?.timeZone ?? null,
    errors: countErrors(diagnostics),
    warnings: diagnostics.filter(({ severity }) => severity === "warning").length,
  };
}
