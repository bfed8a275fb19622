/** Addresses -> all of them called by so many clients, each waiting for its answer before its next call. */
import { Agent, request } from "node:http";

export interface Posted {
  readonly perSecond: number;
  /** What ninety-nine of a hundred calls took at most, in milliseconds. */
  readonly p99: number;
}

export interface Post {
  readonly url: string;
  readonly body?: object;
}

export async function postAll(
  posts: readonly Post[],
  clients: number,
  onAnswer?: (location: string) => void,
): Promise<Posted> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const took: number[] = [];
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let post = posts[next++]; post; post = posts[next++]) {
        const sent = performance.now();
        const location = await postOne(agent, post);
        onAnswer?.(location);
        took.push(performance.now() - sent);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  const p99 = took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.99)] ?? Number.NaN;
  return { perSecond: posts.length / seconds, p99 };
}

/** The address of what was created. */
function postOne(agent: Agent, { url, body }: Post): Promise<string> {
  const text = body === undefined ? "" : JSON.stringify(body);
  const headers = { ...(body && { "content-type": "application/json" }), "content-length": Buffer.byteLength(text) };
  return new Promise((resolve, reject) => {
    const call = request(url, { method: "POST", agent, headers }, (response) => {
      let answer = "";
      response.setEncoding("utf8").on("data", (part: string) => void (answer += part));
      response.on("end", () => {
        if (response.statusCode === 201) resolve(String(response.headers.location));
        else reject(new Error(`${url} answered ${response.statusCode}: ${answer}`));
      });
    });
    call.on("error", reject).end(text);
  });
}
