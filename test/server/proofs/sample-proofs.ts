import { Buffer } from "node:buffer";

/** Small files that begin as their kind does. */
export const pdf = Buffer.from("%PDF-1.7\n% a payment of R 1 250,50\n%%EOF\n", "latin1");
export const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
export const jpeg = Buffer.from("ffd8ffe000104a46494600010100", "hex");

export interface SampleProof {
  readonly file_name?: string;
  readonly description?: string;
  readonly file_type?: string;
}

/** The body of a step with this file as its proof. */
export function withProof(
  bytes: Buffer,
  { file_name = "proof.pdf", file_type = "application/pdf", ...rest }: SampleProof = {},
): {
  readonly proof_of_payment: object;
} {
  return { proof_of_payment: { file_name, file_type, file_base64: bytes.toString("base64"), ...rest } };
}
