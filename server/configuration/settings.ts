/** Every setting of the server in one place: its check, its default, and what `serve --help` says of it. */
import { delimiter } from "node:path";
import { isDatabaseAddress } from "../store/postgres/describe-database.ts";
import { anyText, type GivenValue, oneOf, type Setting, wholeNumber } from "./setting.ts";
import { readNetworks } from "../webhooks/address-rule.ts";

export const settings = {
  port: {
    variable: "PORT",
    option: "--port <number>",
    help: "port to listen on, or the next free one unless it was asked for",
    usual: "4000",
    ...wholeNumber(0, 65535),
  },
  host: {
    variable: "HOST",
    option: "--host <address>",
    help: "address to listen on",
    usual: "127.0.0.1",
    ...anyText,
  },
  data: {
    variable: "CLAIMBLOCKS_DATA",
    option: "--data <folder>",
    help: "where claims and requests are kept, unless DATABASE_URL names a database",
    usual: "data",
    ...anyText,
  },
  databaseUrl: {
    variable: "DATABASE_URL",
    help: "the PostgreSQL database that keeps them instead; --data on the command line overrules it",
    secret: true,
    expected: "an address such as postgres://user:password@host:5432/database",
    read: (given: GivenValue) => (isDatabaseAddress(String(given)) ? String(given) : undefined),
  },
  key: {
    variable: "CLAIMBLOCKS_KEY",
    help: "the master key that account and identity numbers are sealed with, 32 bytes in base64",
    secret: true,
    expected: "32 bytes in base64",
    read: (given: GivenValue) => (/^[A-Za-z0-9+/]{43}=$/.test(String(given)) ? String(given) : undefined),
  },
  keyFile: {
    variable: "CLAIMBLOCKS_KEY_FILE",
    help: "the file that has it instead; a sandbox without either makes one beside its data",
    ...anyText,
  },
  modules: {
    variable: "CLAIMBLOCKS_MODULES",
    option: "--modules <path...>",
    help: `modules to serve, with ${delimiter} between them in the environment`,
    usual: "product-modules",
    expected: "at least one path",
    read: readPaths,
  },
  config: {
    variable: "CLAIMBLOCKS_CONFIG",
    option: "--config <file>",
    help: "a file that says who may let how much money go; without one, whoever may pay may pay any amount",
    ...anyText,
  },
  webhookNetworks: {
    variable: "CLAIMBLOCKS_WEBHOOK_NETWORKS",
    help: "private networks that webhooks may be sent into, such as 10.20.0.0/16, with commas between them",
    expected: "networks such as 10.20.0.0/16, with commas between them",
    read: (given: GivenValue) => readNetworks(String(given).split(/\s*,\s*/)),
  },
  strict: {
    option: "--strict",
    help: "serve no module that has errors, as with tokens",
    expected: "given or left out",
    read: (given: GivenValue) => given === true || undefined,
  },
  logLevel: {
    variable: "LOG_LEVEL",
    option: "--log-level <level>",
    help: "what the log on stderr holds: info has a line for each call; default: info, in a sandbox error",
    ...oneOf("silent", "fatal", "error", "warn", "info", "debug", "trace"),
  },
  rateLimit: {
    variable: "CLAIMBLOCKS_RATE_LIMIT",
    help: "calls in a minute that one person may make, 0 for no limit; default: 600, in a sandbox 0",
    ...wholeNumber(0, 1_000_000),
  },
  sensitiveRateLimit: {
    variable: "CLAIMBLOCKS_SENSITIVE_RATE_LIMIT",
    help: "the same for calls that show what is sealed or take data out; default: 10, in a sandbox 0",
    ...wholeNumber(0, 1_000_000),
  },
  mostDelay: {
    variable: "CLAIMBLOCKS_MOST_DELAY",
    help: "milliseconds that calls may wait for the processor before new ones are refused, 0 for no limit",
    usual: "1000",
    ...wholeNumber(0, 60_000),
  },
  stopSeconds: {
    variable: "CLAIMBLOCKS_STOP_SECONDS",
    help: "how long a stop waits for the calls that are under way",
    usual: "20",
    ...wholeNumber(0, 3600),
  },
} as const satisfies Readonly<Record<string, Setting<unknown>>>;

export type SettingName = keyof typeof settings;

/** Open where nothing was given and there is no default. */
export type SettingValues = {
  readonly [Name in SettingName]:
    | NonNullable<ReturnType<(typeof settings)[Name]["read"]>>
    | ((typeof settings)[Name] extends { readonly usual: string } ? never : undefined);
};

/** As an object that may be walked, whatever each one reads. */
export const settingRows = Object.entries(settings) as readonly (readonly [SettingName, Setting<unknown>])[];

function readPaths(given: GivenValue): readonly string[] | undefined {
  const paths = Array.isArray(given) ? given.map(String) : String(given).split(delimiter);
  const found = paths.filter((path) => path !== "");
  return found.length > 0 ? found : undefined;
}
