import { element } from "./element.js";
import { callerHeaders } from "./session.js";

let tokenRefused = () => undefined;

/** What happens when the server does not take our token any more. */
export function onTokenRefused(act) {
  tokenRefused = act;
}

/** Has the browser save a file. A link could not: it would say nothing about who asks. Gives a problem where there is one. */
export async function saveFile(path, name) {
  try {
    const response = await fetch(path, { headers: callerHeaders() });
    if (!response.ok) return await response.json();
    const href = URL.createObjectURL(await response.blob());
    element("a", { href, download: name }).click();
    URL.revokeObjectURL(href);
    return undefined;
  } catch {
    return { title: "No connection", detail: "The server does not answer. Check that it is running and try again." };
  }
}

/** Calls the HTTP interface: `{ok, status, body, etag}`, with `problem` where it was refused. */
export async function call(method, path, { body, etag, accept = "application/json", signingIn = false } = {}) {
  const headers = { accept, ...callerHeaders() };
  if (etag) headers["if-match"] = etag;
  if (body !== undefined) headers["content-type"] = "application/json";
  const sent = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  try {
    const response = await fetch(path, sent);
    const isJson = response.headers.get("content-type")?.includes("json");
    const answer = isJson ? await response.json() : await response.text();
    const { ok, status } = response;
    if (status === 401 && !signingIn) {
      tokenRefused();
      return { ok: false, status, problem: noLongerIn };
    }
    return { ok, status, body: answer, etag: response.headers.get("etag"), ...(ok ? {} : { problem: answer }) };
  } catch {
    const detail =
      "The server does not answer, so it is not known whether this was saved. Check that it is running, then load the page again.";
    return { ok: false, status: 0, problem: { title: "No connection", detail } };
  }
}

const noLongerIn = {
  title: "Sign in again",
  detail: "Your token is no longer in force. What was asked for was not done.",
};
