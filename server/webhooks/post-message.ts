/** One POST of a message to an endpoint -> what came of it. Redirects are not followed, and little is read back. */
import { request as httpRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { request as httpsRequest } from "node:https";
import type { LookupFunction } from "node:net";
import type { AddressRule } from "./address-rule.ts";
import { findUrlMistake } from "./check-url.ts";
import type { AttemptFailure } from "./delivery-document.ts";
import { addressNotAllowed } from "./guarded-lookup.ts";

export interface Posting {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Ends it early. */
  readonly signal: AbortSignal;
}

export interface PostRules {
  readonly timeoutMs: number;
  /** Absent in a sandbox, where any address will do. */
  readonly lookup?: LookupFunction;
  /** Which addresses stand for themselves; the public ones where nothing is said. */
  readonly mayCall?: AddressRule;
}

export interface PostOutcome {
  readonly responseStatus: number | null;
  readonly failure: AttemptFailure | null;
  readonly errorCode: string | null;
  readonly responseText: string;
  readonly retryAfter: string | undefined;
}

const mostKept = 1024;

export async function postMessage({ url, headers, body, signal }: Posting, rules: PostRules): Promise<PostOutcome> {
  // It may have been made when this was a sandbox.
  const { lookup, mayCall } = rules;
  if (lookup && findUrlMistake(url, { sandbox: false, ...(mayCall && { mayCall }) }) !== undefined) {
    return failed("address_not_allowed", addressNotAllowed);
  }
  const ending = new AbortController();
  const end = (): void => ending.abort();
  const timer = setTimeout(end, rules.timeoutMs);
  signal.addEventListener("abort", end, { once: true });
  const options: RequestOptions = {
    method: "POST",
    // A connection of its own each time, so that its address is looked up each time.
    agent: false,
    signal: ending.signal,
    headers: {
      ...headers,
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(body)),
      "user-agent": "claimblocks",
    },
    ...(lookup && { lookup }),
  };
  try {
    return await outcomeOf(await respond(new URL(url), options, body));
  } catch (error) {
    if (ending.signal.aborted && !signal.aborted) return failed("timeout", null);
    const code = error instanceof Error && "code" in error ? String(error.code) : null;
    return failed(code === addressNotAllowed ? "address_not_allowed" : "connection_failed", code);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", end);
  }
}

function respond(target: URL, options: RequestOptions, body: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const send = target.protocol === "https:" ? httpsRequest : httpRequest;
    const sent = send(target, options, resolve);
    sent.on("error", reject);
    sent.end(body);
  });
}

async function outcomeOf(response: IncomingMessage): Promise<PostOutcome> {
  const { statusCode = 0, headers } = response;
  return {
    responseStatus: statusCode,
    failure: failureOf(statusCode),
    errorCode: null,
    responseText: await readBeginning(response),
    retryAfter: headers["retry-after"],
  };
}

function failureOf(status: number): AttemptFailure | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? "redirected" : "status_not_2xx";
}

/** The status has been answered by then, so a body that breaks off or never ends changes nothing. */
async function readBeginning(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= mostKept) break;
    }
  } catch {
    // What had arrived is kept.
  }
  response.destroy();
  const text = Buffer.concat(chunks).subarray(0, mostKept).toString("utf8");
  // A store keeps neither zeros nor half characters.
  return text.replaceAll(/[\0\ud800-\udfff]/gu, "\ufffd");
}

function failed(failure: AttemptFailure, errorCode: string | null): PostOutcome {
  return { responseStatus: null, failure, errorCode, responseText: "", retryAfter: undefined };
}
