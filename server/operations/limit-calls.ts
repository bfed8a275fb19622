/** How often one person, or one address that does not say who calls, may call in a minute. */
import rateLimit, { normalizeIP } from "@fastify/rate-limit";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Refused, refuse } from "../problem.ts";

export interface CallLimits {
  /** Calls in a minute; 0 for no limit. */
  readonly rateLimit: number;
  /** The same for what shows sealed values or takes data out. */
  readonly sensitiveRateLimit: number;
}

/** Counts the call, and says on the reply what is left. */
export type LimitCall = (
  request: FastifyRequest,
  reply: FastifyReply,
  person: string | undefined,
  sensitive: boolean,
) => Promise<Refused | undefined>;

const minute = 60_000;

export async function createCallLimit(app: FastifyInstance, limits: CallLimits): Promise<LimitCall | undefined> {
  if (limits.rateLimit === 0 && limits.sensitiveRateLimit === 0) return undefined;
  const people = new WeakMap<FastifyRequest, string>();
  // Whoever has one address of version 6 has a whole network of them.
  const keyGenerator = (request: FastifyRequest): string => people.get(request) ?? `address ${normalizeIP(request.ip)}`;
  await app.register(rateLimit, { global: false });
  const counterOf = (max: number): ReturnType<typeof app.createRateLimit> | undefined =>
    max === 0 ? undefined : app.createRateLimit({ max, timeWindow: minute, keyGenerator });
  const usual = counterOf(limits.rateLimit);
  const strict = counterOf(limits.sensitiveRateLimit);
  return async (request, reply, person, sensitive) => {
    if (person !== undefined) people.set(request, `person ${person}`);
    const counted = await (sensitive ? strict : usual)?.(request);
    if (counted === undefined || counted.isAllowed) return undefined;
    const { max, remaining, ttlInSeconds, isExceeded } = counted;
    reply.headers({ "ratelimit-limit": max, "ratelimit-remaining": remaining, "ratelimit-reset": ttlInSeconds });
    if (!isExceeded) return undefined;
    const headers = { "retry-after": String(ttlInSeconds) };
    return refuse("too_many_calls", { max, seconds: ttlInSeconds }, { headers });
  };
}
