import type { FastifyInstance, InjectOptions } from "fastify";

export interface TestAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  // Tests look into answers freely; what they must look like is held by the contract test.
  readonly body: TestBody;
}

export interface TestBody {
  readonly [property: string]: TestBody;
}

/** A text somewhere in an answer; anything else is a mistake of the test. */
export function textAt(body: TestBody | undefined, property: string): string {
  const value: unknown = body?.[property];
  if (typeof value !== "string") throw new Error(`expected a text at ${property} in ${JSON.stringify(body)}`);
  return value;
}

export type TestCaller = (
  method: "GET" | "POST" | "PATCH" | "DELETE" | "PUT",
  url: string,
  options?: { readonly body?: unknown; readonly raw?: string | Buffer; readonly headers?: Record<string, string> },
) => Promise<TestAnswer>;

export function createCaller(app: FastifyInstance): TestCaller {
  return async (method, url, { body, raw, headers = {} } = {}) => {
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const options: InjectOptions = {
      method,
      url,
      headers: { ...(payload !== undefined && { "content-type": "application/json" }), ...headers },
      ...(payload !== undefined && { payload }),
    };
    const response = await app.inject(options);
    const isJson = String(response.headers["content-type"]).includes("json");
    return {
      status: response.statusCode,
      headers: response.headers as Record<string, string>,
      text: response.payload,
      body: (isJson ? JSON.parse(response.payload) : {}) as TestBody,
    };
  };
}
