import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { buildApp } from "./app.ts";
import { hasTokens } from "./auth/manage-tokens.ts";
import { type LoadedSamples, loadSampleClaims } from "./claims/sample-claims.ts";
import { loopback, type ServeConfig } from "./config.ts";
import { runDue } from "./jobs/run-due.ts";
import { type Jobs, startJobs } from "./jobs/start-jobs.ts";
import type { Mistake } from "./mistake.ts";
import { type ReadModule, readModules } from "./modules/read-modules.ts";
import type { ServedModule } from "./modules/registry.ts";
import { serveModules } from "./modules/serve-modules.ts";
import type { StoreRecovery } from "./store/embedded/open-store.ts";
import { openConfiguredStore } from "./store/open-configured-store.ts";
import type { Store } from "./store/store.ts";

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Whether it runs without tokens. */
  readonly sandbox: boolean;
  readonly samples: LoadedSamples;
  /** Where the data is kept, as it may be shown. */
  readonly place: string;
  /** What the start found in a folder. */
  readonly recovery?: StoreRecovery;
  readonly modules: readonly ServedModule[];
  /** Finishes what was accepted, then lets go of the data. */
  close(): Promise<void>;
}

export type StartResult = {
  readonly modules: readonly ReadModule[];
} & ({ readonly server: RunningServer } | { readonly mistakes: readonly Mistake[] });

const mostPortsTried = 20;

// An answer names only the id of a call that went wrong on our side; what went wrong is said here.
const errorLog = { level: "error", stream: process.stderr };

/** Reads the modules, opens the store, loads the demo claims and listens; a mistake leaves nothing open. */
export async function startServer(config: ServeConfig, clock: () => number = Date.now): Promise<StartResult> {
  const modules = readModules(config.modulePaths, clock());
  if (!modules.some(({ compiled }) => compiled)) {
    return { modules, mistakes: [{ code: "CB7105", params: { paths: config.modulePaths.join(", ") } }] };
  }
  const opened = await openConfiguredStore(config);
  if ("failure" in opened) return { modules, mistakes: [opened.failure] };
  const { store, place, recovery } = opened;
  const started = await startOn(store, modules, config, clock);
  if ("mistakes" in started) {
    await store.close();
    return { modules, ...started };
  }
  const { app, jobs, port, sandbox, samples, modules: served } = started;
  const close = async (): Promise<void> => {
    await app.close();
    await jobs.stop();
    await store.close();
  };
  const host = config.host.includes(":") ? `[${config.host}]` : config.host;
  const url = `http://${host}:${port}`;
  return {
    modules,
    server: { url, port, sandbox, samples, place, ...(recovery && { recovery }), modules: served, close },
  };
}

interface Started extends Pick<RunningServer, "port" | "sandbox" | "samples" | "modules"> {
  readonly app: FastifyInstance;
  readonly jobs: Jobs;
}

async function startOn(
  store: Store,
  modules: readonly ReadModule[],
  config: ServeConfig,
  clock: () => number,
): Promise<Started | { readonly mistakes: readonly Mistake[] }> {
  const sandbox = !(await hasTokens(store));
  if (sandbox && !loopback.test(config.host)) {
    return { mistakes: [{ code: "CB7102", params: { host: config.host } }] };
  }
  const now = new Date(clock()).toISOString();
  const served = await serveModules(store, modules, { sandbox, strict: config.strict || !sandbox, now });
  if ("mistakes" in served) return served;
  const { registry } = served;
  const samples = sandbox ? await loadSampleClaims({ store, clock }, registry) : { added: 0, warnings: [] };
  const app = await buildApp({ store, modules: registry, clock, ids: randomUUID, sandbox, logger: errorLog });
  const listening = await listen(app, config);
  if ("code" in listening) {
    await app.close();
    return { mistakes: [listening] };
  }
  const jobs = startJobs(
    () => runDue({ store, clock }),
    (error) => app.log.error(error),
  );
  return { app, jobs, port: listening.port, sandbox, samples, modules: registry.served };
}

async function listen(
  app: FastifyInstance,
  { host, port, portGiven }: ServeConfig,
): Promise<{ readonly port: number } | Mistake> {
  await app.ready();
  const last = portGiven ? port : port + mostPortsTried - 1;
  for (let candidate = port; ; candidate++) {
    const reason = await tryToListen(app, host, candidate);
    if (reason === undefined) return { port: portOf(app) };
    if (reason !== "EADDRINUSE" || candidate === last) {
      return { code: "CB7103", params: { host, port: candidate, reason } };
    }
  }
}

/** The name of the system's error; undefined when the server listens. */
async function tryToListen(app: FastifyInstance, host: string, port: number): Promise<string | undefined> {
  try {
    await app.listen({ host, port });
    return undefined;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (typeof code !== "string") throw error;
    return code;
  }
}

function portOf(app: FastifyInstance): number {
  const address = app.server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
