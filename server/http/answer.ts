import type { FastifyReply } from "fastify";
import { type Problem, problemDocument, statusOf } from "../problem.ts";

/** What a handler gives back; `json` is text that is already JSON. */
export interface Answer {
  readonly status: number;
  readonly body?: object;
  readonly json?: string;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const jsonType = "application/json; charset=utf-8";

export function sendAnswer(reply: FastifyReply, answer: Answer): FastifyReply {
  if (answer.headers) reply.headers(answer.headers);
  reply.code(answer.status);
  if (answer.text !== undefined) return reply.type("text/plain; charset=utf-8").send(answer.text);
  // Fastify passes a string on as it is once the type is set.
  return reply.type(jsonType).send(answer.json ?? JSON.stringify(answer.body));
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.headers) reply.headers(problem.headers);
  const document = problemDocument(problem, reply.request.id);
  return reply
    .code(statusOf(problem.code))
    .type("application/problem+json; charset=utf-8")
    .send(JSON.stringify(document));
}
