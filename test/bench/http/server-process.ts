/** Serves one side of the comparison on a free port of this machine; says which, and ends with the process that started it. */
import { open } from "node:fs/promises";
import Fastify from "fastify";
import type { Claim } from "../../../engine/index.ts";
import { startServer } from "../../../server/start-server.ts";
import { compileModule67, now67, templatesOf67 } from "../module-67/module-67.ts";
import { cardsFromTexts } from "../reference/handlebars-cards.ts";
import { compileWithHandlebars } from "../reference/handlebars-texts.ts";

export type ServerTask =
  | EngineTask
  | { readonly serve: "appending"; readonly path: string }
  | { readonly serve: "reference"; readonly claim: Claim };

interface EngineTask {
  readonly serve: "engine";
  readonly dataFolder: string;
  readonly databaseUrl?: string;
  readonly modulePath: string;
}

const host = "127.0.0.1";

process.on("message", (task: ServerTask) => {
  void serve(task).then((url) => process.send?.({ url }));
});
process.on("disconnect", () => process.exit(0));

function serve(task: ServerTask): Promise<string> {
  if (task.serve === "engine") return serveEngine(task);
  return task.serve === "appending" ? serveAppending(task.path) : serveReference(task.claim);
}

async function serveEngine({ dataFolder, databaseUrl, modulePath }: EngineTask): Promise<string> {
  const started = await startServer({
    port: 0,
    portGiven: true,
    host,
    dataFolder,
    ...(databaseUrl !== undefined && { databaseUrl }),
    modulePaths: [modulePath],
    strict: true,
  });
  if ("mistakes" in started) throw new Error(JSON.stringify(started.mistakes));
  return started.server.url;
}

/** The least that Fastify can do, and the cards by Handlebars from a claim that is at hand: no store, no hooks. */
async function serveReference(claim: Claim): Promise<string> {
  const module = compileModule67();
  const { renders } = compileWithHandlebars(module, templatesOf67(module), now67);
  const app = Fastify();
  app.get("/empty", (_request, reply) => reply.send({}));
  app.get("/cards", (_request, reply) => {
    const cards = cardsFromTexts(module, renders, claim, now67);
    return reply.type("application/json; charset=utf-8").send(JSON.stringify({ claim_id: claim.claim_id, cards }));
  });
  return app.listen({ host, port: 0 });
}

/** Keeps a line for each call before it answers, as simply as that can be done. */
async function serveAppending(path: string): Promise<string> {
  const file = await open(path, "a");
  const line = Buffer.alloc(4096, "x");
  const app = Fastify();
  app.post("/", async (_request, reply) => {
    await file.appendFile(line);
    await file.datasync();
    return reply.code(201).send({});
  });
  return app.listen({ host, port: 0 });
}
