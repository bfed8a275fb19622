import type { ProofOfPayment } from "../../engine/index.ts";
import type { JsonSchema } from "../http/json-schema.ts";
import { closedObject } from "../http/json-schema.ts";

export type ProofType = ProofOfPayment["file_type"];

/** A proof of payment as a caller sends it. */
export interface SentProof {
  readonly file_name: string;
  readonly description?: string;
  readonly file_type: ProofType;
  readonly file_base64: string;
}

export const largestProof = 4 * 1024 * 1024;

/** Enough for the largest proof in base64 and the rest of its body. */
export const proofBodyLimit = 6 * 1024 * 1024;

export const proofTypes: readonly ProofType[] = ["application/pdf", "image/png", "image/jpeg"];

export const sentProofSchema: JsonSchema = {
  ...closedObject(
    {
      file_name: { type: "string", minLength: 1, maxLength: 255, description: "The name that it is downloaded under." },
      description: { type: "string", maxLength: 1000, description: "What it shows." },
      file_type: { enum: proofTypes, description: "What the file is; its content must say the same." },
      file_base64: { type: "string", minLength: 1, description: "The file, at most 4 MiB, in base64." },
    },
    ["file_name", "file_type", "file_base64"],
  ),
  description: "The file that shows that it was paid. Only where the request becomes completed.",
};
