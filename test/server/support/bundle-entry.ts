/** One file of the server with a test's entry, because a server that is started a hundred times must start quickly. */
import { readFile, rename } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

/** Beside the packages, which the bundle finds from there. */
const cache = fileURLToPath(new URL("../../../node_modules/.cache/claimblocks/", import.meta.url));

/** Every file goes on finding what lies beside it: migrations, pages, the code of its threads. */
const ownPlaces: Plugin = {
  name: "own places",
  setup(bundling) {
    bundling.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const place = JSON.stringify(pathToFileURL(path).href);
      return { contents: source.replaceAll("import.meta.url", place), loader: "ts" };
    });
  },
};

/** Gives the path of the bundle. */
export async function bundleEntry(entry: string): Promise<string> {
  const outfile = join(cache, `${basename(entry, ".ts")}.mjs`);
  const written = `${outfile}.${process.pid}`;
  await build({
    entryPoints: [entry],
    outfile: written,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    plugins: [ownPlaces],
    logLevel: "silent",
  });
  // Other workers may be starting servers from it.
  await rename(written, outfile);
  return outfile;
}
