import { call } from "./api.js";

/** By key, the modules that are served; they do not change while the server runs. */
export async function readModules() {
  read ??= call("GET", "/v1/product-modules");
  const answer = await read;
  if (!answer.ok) read = undefined;
  return answer;
}

/** One module by its key; nothing is known of one that is no longer served. */
export async function findModule(key) {
  const answer = await readModules();
  return answer.ok ? answer.body.data.find((module) => module.key === key) : undefined;
}

let read;
