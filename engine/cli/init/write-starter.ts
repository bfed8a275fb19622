/** A folder and a key -> a small working module there, to begin with. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

export interface StarterWish {
  readonly folder: string;
  readonly key: string;
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
}

const starter = fileURLToPath(new URL("starter/", import.meta.url));
const schemas = fileURLToPath(new URL("../../../schemas/", import.meta.url));

/** Whether there is a file or a folder with something in it, which is never written over. */
export function isTaken(folder: string): boolean {
  const there = statSync(folder, { throwIfNoEntry: false });
  return there !== undefined && !(there.isDirectory() && readdirSync(folder).length === 0);
}

/** The files written, as paths inside the folder; a system error leaves none of them. */
export function writeStarter(wish: StarterWish): readonly string[] {
  const paths = readdirSync(starter, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".yaml"));
  const target = resolve(wish.folder);
  const first = mkdirSync(target, { recursive: true });
  try {
    for (const path of paths) {
      const file = join(target, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, adapt(readFileSync(join(starter, path), "utf8"), dirname(file), wish), { flag: "wx" });
    }
  } catch (error) {
    for (const path of paths) rmSync(join(target, path), { force: true });
    if (first !== undefined) rmSync(first, { recursive: true, force: true });
    throw error;
  }
  return paths.map((path) => path.split(sep).join("/")).toSorted();
}

// The editor finds the schemas by the way from the file to them.
function adapt(text: string, folder: string, { key, name, currency, timeZone }: StarterWish): string {
  const way = `${relative(folder, schemas).split(sep).join("/")}/`;
  return text
    .replace(/(?<=\$schema=)(\.\.\/)+schemas\//, way)
    .replace(/^key: starter$/m, `key: ${key}`)
    .replace(/^name: Starter$/m, `name: ${name}`)
    .replace("Africa/Johannesburg", timeZone)
    .replaceAll(/currency: ZAR/g, `currency: ${currency}`);
}
