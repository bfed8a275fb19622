/** AES-256-GCM: bytes in, `nonce | ciphertext | tag` out, as bytes or in base64url, and back. */
import { createCipheriv, createDecipheriv } from "node:crypto";

export type RandomBytes = (length: number) => Buffer;

const algorithm = "aes-256-gcm";
export const keyLength = 32;
const nonceLength = 12;
const tagLength = 16;

/** `context` is not kept in the result, but only with the same one can it be opened again. */
export function encrypt(key: Buffer, content: Buffer, context: string, random: RandomBytes): string {
  return encryptBytes(key, content, context, random).toString("base64url");
}

export function encryptBytes(key: Buffer, content: Buffer, context: string, random: RandomBytes): Buffer {
  const nonce = random(nonceLength);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagLength });
  cipher.setAAD(Buffer.from(context, "utf8"));
  const encrypted = [cipher.update(content), cipher.final()];
  return Buffer.concat([nonce, ...encrypted, cipher.getAuthTag()]);
}

/** Undefined with another key or context, and for anything that was changed. */
export function decrypt(key: Buffer, text: string, context: string): Buffer | undefined {
  return decryptBytes(key, Buffer.from(text, "base64url"), context);
}

export function decryptBytes(key: Buffer, bytes: Buffer, context: string): Buffer | undefined {
  if (bytes.length < nonceLength + tagLength) return undefined;
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceLength), { authTagLength: tagLength });
  decipher.setAAD(Buffer.from(context, "utf8"));
  decipher.setAuthTag(bytes.subarray(-tagLength));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()]);
  } catch {
    return undefined;
  }
}
