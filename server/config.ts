import { existsSync } from "node:fs";
import { type ApprovalRules, toApprovalRules } from "./approvals/approval-rules.ts";
import { readConfigurationFile } from "./configuration-file/read-configuration-file.ts";
import { type Environment, givenValue, type GivenSettings, readSettings } from "./configuration/read-settings.ts";
import { settings, type SettingValues } from "./configuration/settings.ts";
import type { Mistake } from "./mistake.ts";
import type { Network } from "./webhooks/address-rule.ts";

export type { Environment } from "./configuration/read-settings.ts";
/** What the command line gives; the environment stands in for what is absent. */
export type ServeOptions = GivenSettings;

export interface ServeConfig {
  readonly port: number;
  /** A port that was asked for is used or refused; without one the next free port will do. */
  readonly portGiven: boolean;
  readonly host: string;
  readonly dataFolder: string;
  /** The store is there instead of in the folder. Holds a password: it is never to be shown. */
  readonly databaseUrl?: string;
  /** The master key in base64: never to be shown. */
  readonly key?: string;
  readonly keyFile?: string;
  readonly modulePaths: readonly string[];
  readonly strict: boolean;
  /** As the configuration file has them. */
  readonly approvals?: ApprovalRules;
  /** Private networks that webhooks may be sent into. */
  readonly webhookNetworks?: readonly Network[];
  /** How it is run; what is left open depends on whether there are tokens. */
  readonly operation?: OperationSettings;
}

type OperationSetting = "logLevel" | "rateLimit" | "sensitiveRateLimit" | "mostDelay" | "stopSeconds";
export type OperationSettings = { readonly [Name in OperationSetting]?: SettingValues[Name] | undefined };

/** What a sandbox may listen on. */
export const loopback = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

/** Options before environment before defaults; every mistake is found at once. */
export function readConfig(
  options: ServeOptions,
  environment: Environment,
): { readonly config: ServeConfig } | { readonly mistakes: readonly Mistake[] } {
  // A folder that is named on the command line is meant, whatever database the environment names.
  const { DATABASE_URL, ...rest } = environment;
  const used = options.data === undefined ? { ...rest, DATABASE_URL } : rest;
  const { values, mistakes } = readSettings(options, used);
  const file = values.config === undefined ? undefined : readConfigurationFile(values.config);
  const found = [...mistakes, ...(file && "mistakes" in file ? file.mistakes : [])];
  if (found.length > 0) return { mistakes: [...found, ...findPublicSandbox(values, used)] };
  const { port, host, data, modules, databaseUrl, strict = false, webhookNetworks } = values;
  const { logLevel, rateLimit, sensitiveRateLimit, mostDelay, stopSeconds } = values;
  const operation = { logLevel, rateLimit, sensitiveRateLimit, mostDelay, stopSeconds };
  const portGiven = givenValue(options.port, settings.port, used) !== undefined;
  const place = {
    dataFolder: data,
    ...(databaseUrl !== undefined && { databaseUrl }),
    ...(values.key !== undefined && { key: values.key }),
    ...(values.keyFile !== undefined && { keyFile: values.keyFile }),
  };
  const networks = webhookNetworks ? { webhookNetworks } : {};
  const limits = file && "content" in file ? { approvals: toApprovalRules(file.content) } : {};
  return {
    config: { port, portGiven, host, ...place, modulePaths: modules, strict, ...limits, ...networks, operation },
  };
}

/** Whether there are tokens is known before the store is opened only where there is no store yet. */
function findPublicSandbox({ host, data }: Partial<SettingValues>, { DATABASE_URL }: Environment): readonly Mistake[] {
  const isSandbox = !DATABASE_URL && data !== undefined && !existsSync(data);
  if (!isSandbox || host === undefined || loopback.test(host)) return [];
  return [{ code: "CB7102", params: { host } }];
}
