import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { TestAnswer } from "./call.ts";

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, object>> }>>;
}

export interface Contract {
  readonly operations: readonly string[];
  /** The operation that a call is, and what is wrong with its answer. */
  check(
    method: string,
    url: string,
    answer: TestAnswer,
  ): { readonly operation: string; readonly mistakes: readonly string[] };
}

/** Holds answers against the OpenAPI document that the server itself gives out. */
export function readContract(document: unknown): Contract {
  const { paths } = document as OpenApi;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema(document as object, "openapi");
  const validators = new Map<string, ValidateFunction>();
  const validatorAt = (pointer: string): ValidateFunction => {
    const known = validators.get(pointer) ?? ajv.compile({ $ref: `openapi#${pointer}` });
    validators.set(pointer, known);
    return known;
  };
  const operations = Object.values(paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
  return {
    operations,
    check: (method, url, answer) => {
      const [path = "", verb] = [findPath(Object.keys(paths), url), method.toLowerCase()];
      const operation = paths[path]?.[verb];
      if (!operation) return { operation: "", mistakes: [`${method} ${url} is not in the document`] };
      const type = String(answer.headers["content-type"]).split(";")[0] ?? "";
      const described = operation.responses[answer.status]?.content?.[type];
      const place = `${method} ${path} ${answer.status} ${type}`;
      if (!described) return { operation: operation.operationId, mistakes: [`${place} is not in the document`] };
      if (!type.includes("json")) return { operation: operation.operationId, mistakes: [] };
      const segments = ["paths", path, verb, "responses", String(answer.status), "content", type, "schema"];
      const validate = validatorAt(segments.map((segment) => `/${escapeSegment(segment)}`).join(""));
      const valid = validate(answer.body);
      const mistakes = valid ? [] : (validate.errors ?? []).map((error) => `${place}: ${ajv.errorsText([error])}`);
      return { operation: operation.operationId, mistakes };
    },
  };
}

function findPath(paths: readonly string[], url: string): string | undefined {
  const segments = (url.split("?")[0] ?? "").split("/");
  const fits = (path: string): boolean => {
    const expected = path.split("/");
    return (
      expected.length === segments.length && expected.every((one, i) => one.startsWith("{") || one === segments[i])
    );
  };
  // The most literal address wins, as it does in the router.
  return paths.filter(fits).toSorted((a, b) => a.split("{").length - b.split("{").length)[0];
}

function escapeSegment(segment: string): string {
  return encodeURIComponent(segment.replaceAll("~", "~0").replaceAll("/", "~1"));
}
