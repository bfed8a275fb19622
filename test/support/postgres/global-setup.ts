/** One PostgreSQL for all test files of a run, started when the first of them asks for it and stopped at the end. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { TestProject } from "vitest/node";
import { type StartedPostgres, startPostgres } from "./start-postgres.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Answers where the PostgreSQL of this run is. */
    readonly postgresOffice: string;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["TEST_DATABASE_URL"];
  let started: Promise<StartedPostgres> | undefined;

  const office = createServer((_request, response) => {
    started ??= given ? Promise.resolve({ url: given, stop: async () => undefined }) : startPostgres();
    void started.then(({ stop: _stop, ...answer }: Partial<StartedPostgres> & { stop?: unknown }) =>
      response.end(JSON.stringify(answer)),
    );
  }).listen(0, "127.0.0.1");
  await once(office, "listening");
  const address = office.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  project.provide("postgresOffice", `http://127.0.0.1:${port}/`);

  return async () => {
    office.close();
    office.closeAllConnections();
    const server = await started;
    if (server && "stop" in server) await server.stop();
  };
}
