import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { buildApp } from "./app.ts";
import { noLimits } from "./approvals/approval-rules.ts";
import { createSealTask } from "./audit/seal-heads.ts";
import { hasTokens } from "./auth/manage-tokens.ts";
import { type LoadedSamples, loadSampleClaims } from "./claims/sample-claims.ts";
import { loopback, type ServeConfig } from "./config.ts";
import { createForgettingTask } from "./idempotency/forget-answers.ts";
import { createAnnuityTask } from "./jobs/run-due.ts";
import { type Jobs, startJobs } from "./jobs/start-jobs.ts";
import type { Mistake } from "./mistake.ts";
import { type ReadModule, readModules } from "./modules/read-modules.ts";
import type { ServedModule } from "./modules/registry.ts";
import { serveModules } from "./modules/serve-modules.ts";
import { configuredOperations } from "./operations/configured-operations.ts";
import type { Log } from "./operations/create-log.ts";
import { drain } from "./operations/drain.ts";
import type { Operations } from "./operations/operations.ts";
import { watchTask } from "./operations/watch-task.ts";
import { watchStore } from "./operations/watch-store.ts";
import type { KeyRing } from "./sealing/key-ring.ts";
import { openKeys } from "./sealing/open-keys.ts";
import { createSealing } from "./sealing/sealing.ts";
import type { BlobStore } from "./store/blobs/blob-store.ts";
import { openBlobs } from "./store/blobs/open-blobs.ts";
import type { StoreRecovery } from "./store/embedded/open-store.ts";
import { openConfiguredStore } from "./store/open-configured-store.ts";
import type { Store } from "./store/store.ts";
import { toAddressRule } from "./webhooks/address-rule.ts";
import { configuredDelivering } from "./webhooks/configured-delivering.ts";
import type { Delivering } from "./webhooks/start-delivering.ts";

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
  /** The file of the master key that a sandbox made just now. */
  readonly keyMade?: string;
  readonly modules: readonly ServedModule[];
  readonly log: Log;
  /** Finishes what was accepted, then lets go of the data. */
  close(): Promise<void>;
}

export type StartResult = {
  readonly modules: readonly ReadModule[];
} & ({ readonly server: RunningServer } | { readonly mistakes: readonly Mistake[] });

const mostPortsTried = 20;

/** Reads the modules, opens the store, loads the demo claims and listens; a mistake leaves nothing open. */
export async function startServer(config: ServeConfig, clock: () => number = Date.now): Promise<StartResult> {
  const modules = readModules(config.modulePaths, clock());
  const unusable = findNoModules(modules, config);
  const opened = await openConfiguredStore(config);
  if ("failure" in opened) return { modules, mistakes: [...unusable, opened.failure] };
  const { store, place, recovery } = opened;
  const sandbox = !(await hasTokens(store));
  const sealed = await openKeys(config, store, sandbox);
  const blobs = openBlobs(config);
  const closeData = async (): Promise<void> => {
    await blobs.close();
    if ("keys" in sealed) await sealed.keyStore.close();
    await store.close();
  };
  const keyMistakes = "mistake" in sealed ? [sealed.mistake] : [];
  const mistakes = [...unusable, ...findPublicHost(sandbox, config), ...keyMistakes];
  const started =
    mistakes.length > 0 || "mistake" in sealed
      ? { mistakes }
      : await startOn(store, { modules, sandbox, config, clock, keys: sealed.keys, blobs });
  if ("mistakes" in started) {
    await closeData();
    return { modules, ...started };
  }
  const { app, jobs, delivering, operations, port, samples, modules: served } = started;
  const close = async (): Promise<void> => {
    await drain(app, operations.readiness, config.operation?.stopSeconds);
    await jobs.stop();
    await delivering.stop();
    await closeData();
    operations.log.info("stopped");
  };
  const host = config.host.includes(":") ? `[${config.host}]` : config.host;
  const url = `http://${host}:${port}`;
  return {
    modules,
    server: {
      url,
      port,
      sandbox,
      samples,
      place,
      ...(recovery && { recovery }),
      ...("made" in sealed && { keyMade: sealed.made }),
      modules: served,
      log: operations.log,
      close,
    },
  };
}

function findNoModules(modules: readonly ReadModule[], { modulePaths }: ServeConfig): readonly Mistake[] {
  if (modules.some(({ compiled }) => compiled)) return [];
  return [{ code: "CB7105", params: { paths: modulePaths.join(", ") } }];
}

function findPublicHost(sandbox: boolean, { host }: ServeConfig): readonly Mistake[] {
  return sandbox && !loopback.test(host) ? [{ code: "CB7102", params: { host } }] : [];
}

interface Started extends Pick<RunningServer, "port" | "samples" | "modules"> {
  readonly app: FastifyInstance;
  readonly jobs: Jobs;
  readonly delivering: Delivering;
  readonly operations: Operations & { readonly log: Log };
}

interface StartOrder {
  readonly modules: readonly ReadModule[];
  readonly sandbox: boolean;
  readonly config: ServeConfig;
  readonly clock: () => number;
  readonly keys: KeyRing;
  readonly blobs: BlobStore;
}

async function startOn(
  opened: Store,
  { modules, sandbox, config, clock, keys, blobs }: StartOrder,
): Promise<Started | { readonly mistakes: readonly Mistake[] }> {
  const operations = configuredOperations(sandbox, config.operation);
  const watched = watchStore(opened, operations);
  const now = new Date(clock()).toISOString();
  const served = await serveModules(watched, modules, { sandbox, strict: config.strict || !sandbox, now });
  if ("mistakes" in served) return served;
  const { registry } = served;
  const sealing = createSealing(keys, registry);
  const samples = sandbox
    ? await loadSampleClaims({ store: watched, clock, sealing }, registry)
    : { added: 0, warnings: [] };
  const { databaseUrl } = config;
  const { log } = operations;
  const mayCall = toAddressRule(config.webhookNetworks ?? []);
  const delivering = configuredDelivering({ store: watched, keys, clock, sandbox, mayCall, databaseUrl, log });
  const { store } = delivering;
  const { approvals = noLimits } = config;
  const shared = { store, clock, sandbox, operations, keys, approvals, blobs, mayCall };
  const app = await buildApp({ ...shared, modules: registry, ids: randomUUID });
  const listening = await listen(app, config);
  if ("code" in listening) {
    await app.close();
    await delivering.stop();
    return { mistakes: [listening] };
  }
  const tasks = [
    createAnnuityTask({ store }),
    createForgettingTask({ store }),
    createSealTask({ store }),
    delivering.task,
  ];
  const jobs = startJobs({
    tasks: tasks.map((task) => watchTask(task, operations.metrics)),
    clock,
    log: app.log,
    databaseUrl,
  });
  return { app, jobs, delivering, operations, port: listening.port, samples, modules: registry.served };
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
