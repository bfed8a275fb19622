import { openBlobs } from "../store/blobs/open-blobs.ts";
import type { NamedFiles } from "../store/history/named-files.ts";
import type { StorePlace } from "../store/open-configured-store.ts";
import type { Finding } from "./finding.ts";

/** The files that commits name and that are not there as they were. Each is read whole, for its name is its hash. */
export async function* findMissingFiles(place: StorePlace, named: NamedFiles): AsyncGenerator<Finding> {
  if (named.size === 0) return;
  const blobs = openBlobs(place);
  try {
    for (const { name, subject, place: where } of named.all()) {
      if (await blobs.get(name)) continue;
      yield { code: "CB6037", place: where, reason: `the file ${name} that it names is not there as it was`, subject };
    }
  } finally {
    await blobs.close();
  }
}
