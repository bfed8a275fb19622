import { delimiter } from "node:path";
import type { Mistake } from "./mistake.ts";
import { isDatabaseAddress } from "./store/postgres/describe-database.ts";

/** What the command line gives; the environment stands in for what is absent. */
export interface ServeOptions {
  readonly port?: string | number;
  readonly host?: string;
  readonly data?: string;
  readonly modules?: readonly string[];
  readonly strict?: boolean;
}

export interface ServeConfig {
  readonly port: number;
  /** A port that was asked for is used or refused; without one the next free port will do. */
  readonly portGiven: boolean;
  readonly host: string;
  readonly dataFolder: string;
  /** The store is there instead of in the folder. Holds a password: it is never to be shown. */
  readonly databaseUrl?: string;
  readonly modulePaths: readonly string[];
  readonly strict: boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const usualPort = 4000;
const notSupported = ["CLAIMBLOCKS_KEY_FILE"];
/** What a sandbox may listen on. */
export const loopback = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

/** Options before environment before defaults; every mistake is found at once. */
export function readConfig(
  options: ServeOptions,
  environment: Environment,
): { readonly config: ServeConfig } | { readonly mistakes: readonly Mistake[] } {
  const given = (name: string): string | undefined => environment[name] || undefined;
  const mistakes: Mistake[] = notSupported
    .filter((name) => given(name) !== undefined)
    .map((name) => ({ code: "CB7104", params: { name } }));
  const portText = options.port ?? given("PORT");
  const port = portText === undefined ? usualPort : readPort(String(portText));
  if (port === undefined) {
    const name = options.port === undefined ? "PORT" : "--port";
    const expected = "a whole number from 0 to 65535";
    mistakes.push({ code: "CB7101", params: { name, given: `"${portText}"`, expected } });
  }
  const host = options.host ?? given("HOST") ?? "127.0.0.1";
  const modulePaths = options.modules?.length ? options.modules : splitPaths(given("CLAIMBLOCKS_MODULES"));
  const dataFolder = options.data ?? given("CLAIMBLOCKS_DATA") ?? "data";
  const databaseUrl = options.data === undefined ? given("DATABASE_URL") : undefined;
  if (databaseUrl !== undefined && !isDatabaseAddress(databaseUrl)) {
    const expected = "an address such as postgres://user:password@host:5432/database";
    mistakes.push({ code: "CB7101", params: { name: "DATABASE_URL", given: "something else", expected } });
  }
  if (port === undefined || mistakes.length > 0) return { mistakes };
  const strict = options.strict ?? false;
  const portGiven = portText !== undefined;
  return { config: { port, portGiven, host, dataFolder, modulePaths, strict, ...(databaseUrl && { databaseUrl }) } };
}

function readPort(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65535 ? port : undefined;
}

function splitPaths(paths: string | undefined): readonly string[] {
  const found = (paths ?? "").split(delimiter).filter((path) => path !== "");
  return found.length > 0 ? found : ["product-modules"];
}
