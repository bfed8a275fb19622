import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import type { ApprovalRules } from "../../../server/approvals/approval-rules.ts";
import { buildApp } from "../../../server/app.ts";
import { readModules } from "../../../server/modules/read-modules.ts";
import { serveModules } from "../../../server/modules/serve-modules.ts";
import type { Operations } from "../../../server/operations/operations.ts";
import type { KeyRing } from "../../../server/sealing/key-ring.ts";
import { temporaryKeys } from "../../../server/sealing/temporary-keys.ts";
import type { BlobStore } from "../../../server/store/blobs/blob-store.ts";
import { openStore } from "../../../server/store/embedded/open-store.ts";
import type { Store } from "../../../server/store/store.ts";
import { createCaller, type TestCaller } from "./call.ts";

export const travelModule = fileURLToPath(new URL("../fixtures/travel", import.meta.url));

export interface TestApp {
  readonly app: FastifyInstance;
  readonly store: Store;
  readonly call: TestCaller;
  /** Milliseconds since the epoch; tests move it. */
  readonly clock: { now: number };
  readonly folder: string;
  close(): Promise<void>;
}

export interface TestAppOptions {
  readonly modules?: readonly string[];
  readonly folder?: string;
  /** Used instead of a store in the folder, and left open. */
  readonly store?: Store;
  /** Without one, every call carries a token. */
  readonly sandbox?: boolean;
  readonly operations?: Operations;
  readonly approvals?: ApprovalRules;
  readonly blobs?: BlobStore;
  readonly keys?: KeyRing;
}

/** The same for all of a test's servers, so that one opens what another has sealed. */
const testKeys = temporaryKeys();

/** The server on a store in a temporary folder, at a fixed instant, with ids that count. */
export async function openTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { sandbox = true } = options;
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), "claimblocks-server-")));
  const store = options.store ?? (await openIn(folder));
  const clock = { now: Date.parse("2026-03-02T08:30:00.250Z") };
  const modules = readModules(options.modules ?? [travelModule], clock.now);
  const at = new Date(clock.now).toISOString();
  const served = await serveModules(store, modules, { sandbox, strict: false, now: at });
  if ("mistakes" in served) throw new Error(JSON.stringify(served.mistakes));
  let ids = 0;
  const nextId = (): string => `00000000-0000-4000-8000-${String(++ids).padStart(12, "0")}`;
  const app = await buildApp({
    store,
    modules: served.registry,
    clock: () => clock.now,
    ids: nextId,
    sandbox,
    keys: options.keys ?? testKeys,
    ...(options.operations && { operations: options.operations }),
    ...(options.approvals && { approvals: options.approvals }),
    ...(options.blobs && { blobs: options.blobs }),
  });
  const close = async (): Promise<void> => {
    await app.close();
    if (!options.store) await store.close();
    if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
  };
  return { app, store, clock, folder, call: createCaller(app), close };
}

async function openIn(folder: string): Promise<Store> {
  const opened = await openStore({ folder });
  if ("failure" in opened) throw new Error(opened.failure.code);
  return opened.store;
}
