import { delimiter } from "node:path";
import type { Mistake } from "./mistake.ts";

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
  readonly modulePaths: readonly string[];
  readonly strict: boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const usualPort = 4000;
const notSupported = ["CLAIMBLOCKS_KEY_FILE", "DATABASE_URL"];
const loopback = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

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
  if (!loopback.test(host)) mistakes.push({ code: "CB7102", params: { host } });
  const modulePaths = options.modules?.length ? options.modules : splitPaths(given("CLAIMBLOCKS_MODULES"));
  const dataFolder = options.data ?? given("CLAIMBLOCKS_DATA") ?? "data";
  if (port === undefined || mistakes.length > 0) return { mistakes };
  const strict = options.strict ?? false;
  return { config: { port, portGiven: portText !== undefined, host, dataFolder, modulePaths, strict } };
}

function readPort(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65535 ? port : undefined;
}

function splitPaths(paths: string | undefined): readonly string[] {
  const found = (paths ?? "").split(delimiter).filter((path) => path !== "");
  return found.length > 0 ? found : ["product-modules"];
}
