import { type Refused, refuse } from "../problem.ts";
import { cleanFileName } from "./clean-file-name.ts";
import { findFileType } from "./find-file-type.ts";
import { largestProof, type ProofType, type SentProof } from "./proof-file.ts";

export interface ProofFile {
  readonly fileName: string;
  readonly description?: string;
  readonly type: ProofType;
  readonly bytes: Buffer;
}

/** A proof as it was sent -> its file, or why it cannot be taken. */
export function readProof({ file_name, description, file_type, file_base64 }: SentProof): ProofFile | Refused {
  const bytes = Buffer.from(file_base64, "base64");
  // Node passes over what is not base64, so that another file than the one that was sent could be kept.
  if (bytes.toString("base64") !== file_base64) return refuseProof("file_base64", "The file is not in base64.");
  if (bytes.length > largestProof) {
    return refuseProof("file_base64", `The file has ${bytes.length} bytes; at most ${largestProof} are taken.`);
  }
  const found = findFileType(bytes);
  if (found === undefined) return refuseProof("file_base64", "The file is neither PDF, PNG nor JPEG.");
  if (found !== file_type) return refuseProof("file_type", `The file is ${found}, not ${file_type}.`);
  const fileName = cleanFileName(file_name, found);
  return { fileName, ...(description !== undefined && { description }), type: found, bytes };
}

function refuseProof(property: keyof SentProof, reason: string): Refused {
  const pointer = `/proof_of_payment/${property}`;
  return refuse("proof_invalid", { reason }, { errors: [{ pointer, code: "proof_invalid", detail: reason }] });
}
