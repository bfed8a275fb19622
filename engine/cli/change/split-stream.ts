import { limits } from "../../load/document/limits.ts";
import type { ClaimJob } from "./claim-jobs.ts";

const lineEnd = 10;
const bytesPerJob = 1024 * 1024;

/** A stream of claims, one in each line, cut into jobs of whole lines. Of a line that is too long only so much is kept as shows it. */
export async function* splitStream(stream: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<ClaimJob> {
  let parts: Uint8Array[] = [];
  let size = 0;
  // Bytes since the last line end that was seen.
  let open = 0;
  for await (const chunk of stream) {
    const last = chunk.lastIndexOf(lineEnd);
    if (last < 0 && open > limits.fileBytes) continue;
    open = last < 0 ? open + chunk.length : chunk.length - last - 1;
    if (last < 0 || size + last + 1 < bytesPerJob) {
      parts.push(chunk);
      size += chunk.length;
      continue;
    }
    parts.push(chunk.subarray(0, last + 1));
    yield { kind: "bytes", file, bytes: Buffer.concat(parts) };
    parts = [chunk.subarray(last + 1)];
    size = open;
  }
  if (size > 0) yield { kind: "bytes", file, bytes: Buffer.concat(parts) };
}
