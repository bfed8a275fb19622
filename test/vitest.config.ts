import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/support/fixed-seed.ts"],
    globalSetup: ["test/support/postgres/global-setup.ts"],
    // The engine keeps no state between calls, so that files share one copy of it: loading it for each took half the time.
    isolate: false,
    // Many tests wait for a disk, a database or a process of their own.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
