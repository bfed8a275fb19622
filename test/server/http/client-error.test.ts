import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";

let server: TestApp;
let port: number;
beforeAll(async () => {
  server = await openTestApp();
  await server.app.listen({ host: "127.0.0.1", port: 0 });
  const address = server.app.server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
});
afterAll(() => server.close());

/** Everything that the server answers to these bytes, until it closes the connection. */
function answerTo(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    let answer = "";
    socket.on("data", (chunk) => (answer += chunk.toString("utf8")));
    socket.on("error", reject);
    socket.on("close", () => resolve(answer));
  });
}

const head = "POST /v1/claims HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

describe("a request that is not HTTP", () => {
  it.each([
    ["no request line", "BOGUS\r\n\r\n", 400, "request_malformed"],
    ["a negative length", `${head}Content-Length: -1\r\n\r\n`, 400, "request_malformed"],
    [
      "two lengths",
      `${head}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
      "request_malformed",
    ],
    ["headers without end", `${head}X-Long: ${"x".repeat(20_000)}\r\n\r\n`, 431, "headers_too_large"],
    [
      "an address without end",
      `GET /${"x".repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
      431,
      "headers_too_large",
    ],
  ])("is answered with a problem, and the connection is closed: %s", async (_name, bytes, status, code) => {
    const [start = "", body = ""] = (await answerTo(bytes)).split("\r\n\r\n");
    expect(start).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(start).toContain("content-type: application/problem+json");
    expect(start).toContain("connection: close");
    const problem: unknown = JSON.parse(body);
    expect(problem).toMatchObject({ status, code });
  });
});
