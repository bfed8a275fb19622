import { readFileSync } from "node:fs";
import { isObject } from "./is-object.ts";

export function readVersion(): string {
  const about: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return isObject(about) && typeof about["version"] === "string" ? about["version"] : "unknown";
}
