import { currentActor } from "./actor.js";

/** Calls the HTTP interface: `{ok, status, body, etag}`, with `problem` where it was refused. */
export async function call(method, path, { body, etag, accept = "application/json" } = {}) {
  const headers = { accept, "x-sandbox-actor": currentActor() };
  if (etag) headers["if-match"] = etag;
  if (body !== undefined) headers["content-type"] = "application/json";
  const sent = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  try {
    const response = await fetch(path, sent);
    const isJson = response.headers.get("content-type")?.includes("json");
    const answer = isJson ? await response.json() : await response.text();
    const { ok, status } = response;
    return { ok, status, body: answer, etag: response.headers.get("etag"), ...(ok ? {} : { problem: answer }) };
  } catch {
    const detail = "The server does not answer. Nothing was saved; check that it is running and try again.";
    return { ok: false, status: 0, problem: { title: "No connection", detail } };
  }
}
