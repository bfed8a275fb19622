/** Serves a store, and kills itself when the change of a call with a key is durable and its answer not yet sent. */
import { writeSync } from "node:fs";
import { openTestApp } from "../support/open-test-app.ts";
import { openForTest } from "../store/embedded/open-for-test.ts";
import { openPostgresForTest } from "../store/postgres/postgres-for-test.ts";
import { isKeyed, storeWith } from "./store-with.ts";

const [place = ""] = process.argv.slice(2);
const store = place.includes("://") ? await openPostgresForTest(place) : (await openForTest(place)).store;

const { app } = await openTestApp({
  store: storeWith(store, {
    commit: async (commit) => {
      const result = await store.commit(commit);
      if (result.committed && isKeyed(commit)) process.kill(process.pid, "SIGKILL");
      return result;
    },
  }),
});
writeSync(1, `${await app.listen({ host: "127.0.0.1", port: 0 })}\n`);
