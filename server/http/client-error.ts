import type { Socket } from "node:net";
import { problemDocument, refuse, statusOf, titleOf, type ProblemCode } from "../problem.ts";

const codes: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: "headers_too_large",
  ERR_HTTP_REQUEST_TIMEOUT: "request_timeout",
};

/** What Node.js could not read as a call in; the same problem that a call would get, and the end of the connection, out. */
export function answerClientError(error: { readonly code?: string }, socket: Socket, instance: string): void {
  if (!socket.writable || socket.destroyed) {
    socket.destroy();
    return;
  }
  const code = codes[error.code ?? ""] ?? "request_malformed";
  const body = JSON.stringify(problemDocument(refuse(code).problem, instance));
  const head = [
    `HTTP/1.1 ${statusOf(code)} ${titleOf(code)}`,
    `x-request-id: ${instance}`,
    "content-type: application/problem+json; charset=utf-8",
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
  ];
  // Ended, not destroyed: what was written still has to reach the caller.
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}
