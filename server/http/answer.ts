import type { FastifyReply } from "fastify";
import { maskProblem } from "../sealing/mask-problem.ts";
import { maskSealed } from "../sealing/mask-sealed.ts";
import { type Problem, problemDocument, statusOf } from "../problem.ts";

/** What a handler gives back; `json` is text that is already JSON. */
export interface Answer {
  readonly status: number;
  readonly body?: object;
  readonly json?: string;
  /** JSON in UTF-8 with nothing sealed in it. */
  readonly jsonBytes?: Buffer;
  readonly text?: string;
  /** Given out as it is. */
  readonly file?: { readonly type: string; readonly bytes: Buffer };
  readonly headers?: Readonly<Record<string, string>>;
}

/** Nothing that is answered here is a page, whatever a browser may take it for. */
const noPage = "default-src 'none'; frame-ancestors 'none'";
const jsonType = "application/json; charset=utf-8";

export function sendAnswer(reply: FastifyReply, answer: Answer): FastifyReply {
  if (answer.headers) reply.headers(answer.headers);
  reply.code(answer.status).header("content-security-policy", noPage);
  if (answer.text !== undefined) return reply.type("text/plain; charset=utf-8").send(maskSealed(answer.text));
  if (answer.file) return reply.type(answer.file.type).send(answer.file.bytes);
  // Fastify passes text and bytes on as they are once the type is set.
  return reply.type(jsonType).send(answer.jsonBytes ?? maskSealed(answer.json ?? JSON.stringify(answer.body)));
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.headers) reply.headers(problem.headers);
  const document = maskProblem(problemDocument(problem, reply.request.id), reply.request.body);
  return reply
    .code(statusOf(problem.code))
    .header("content-security-policy", noPage)
    .type("application/problem+json; charset=utf-8")
    .send(maskSealed(JSON.stringify(document)));
}
