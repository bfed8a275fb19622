/** An operation of the OpenAPI document -> one call of it, more or less as it asks to be called. */
import type { RandomSource } from "../model/random-source.ts";
import { hostileTexts } from "./hostile-values.ts";
import type { KnownValues } from "./known-values.ts";
import { type Schema, valueOfSchema } from "./value-of-schema.ts";

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema?: Schema }[];
  readonly body?: Schema;
}

export interface RandomCall {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface DescribedOperation {
  readonly parameters: Operation["parameters"];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

export function operationsOf(document: unknown): readonly Operation[] {
  return Object.entries((document as Document).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters, requestBody }]) => {
      const body = requestBody?.content["application/json"]?.schema;
      return { method: method.toUpperCase(), path, parameters, ...(body !== undefined && { body }) };
    }),
  );
}

export function resolverOf(document: unknown): (reference: string) => Schema {
  return (reference) => {
    let found: unknown = document;
    for (const segment of reference.slice(2).split("/")) {
      found = (found as Readonly<Record<string, unknown>>)[segment.replaceAll("~1", "/").replaceAll("~0", "~")];
    }
    return (found ?? true) as Schema;
  };
}

export interface Calling {
  readonly random: RandomSource;
  readonly known: KnownValues;
  readonly resolve: (reference: string) => Schema;
}

const actors = ["sandbox:all", "thandi:handler", "sipho:assessor", "naledi:supervisor", "fin:finance", "aud:auditor"];

export function randomCall(operation: Operation, { random, known, resolve }: Calling): RandomCall {
  const spoiled = random.pick([0, 0, 0, 0, 0.02, 0.2]);
  const source = { random, spoiled, resolve, known: (property: string) => known.of(property) };
  const inPath = (name: string): string => {
    const values = known.of(name);
    if (values.length === 0 || random.chance(0.05)) return random.pick(hostileTexts.filter((text) => text !== ""));
    return String(random.pick(values));
  };
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encode(inPath(name)));
  const query = operation.parameters
    .filter((parameter) => parameter.in === "query" && random.chance(0.3))
    .map(({ name, schema = true }) => `${name}=${encode(asText(valueOfSchema(schema, source, name)))}`);
  const url = query.length > 0 ? `${path}?${query.join("&")}` : path;
  const headers = headersOf(operation, { random, known, url: path });
  const isLeftOut = operation.body === undefined || random.chance(0.03);
  return {
    method: operation.method,
    url,
    headers,
    ...(!isLeftOut && { body: valueOfSchema(operation.body ?? true, source) }),
  };
}

function headersOf(
  { parameters }: Operation,
  { random, known, url }: { readonly random: RandomSource; readonly known: KnownValues; readonly url: string },
): Record<string, string> {
  const takes = (header: string): boolean =>
    parameters.some(({ name, in: place }) => place === "header" && name.toLowerCase() === header);
  const headers: Record<string, string> = {};
  if (random.chance(0.4)) headers["x-sandbox-actor"] = random.pick(actors);
  if (random.chance(0.02)) headers["x-sandbox-actor"] = random.pick(["", "nobody", "a:b:c", ":", "x:all "]);
  const etag = known.etagOf(url);
  if (takes("if-match") && random.chance(0.95)) {
    headers["if-match"] = etag !== undefined && random.chance(0.9) ? etag : random.pick(['"1"', "*", "1", 'W/"1"', ""]);
  }
  if (takes("idempotency-key") && random.chance(0.4)) {
    headers["idempotency-key"] = random.chance(0.95) ? `key-${random.below(60)}` : random.pick(["", "a b", "é"]);
  }
  return headers;
}

// A lone surrogate has no place in an address.
function encode(text: string): string {
  return encodeURIComponent(text.replaceAll(/[\ud800-\udfff]/gu, "\ufffd"));
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}
