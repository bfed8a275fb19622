import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import { invariant } from "../diagnostics/invariant.ts";
import type { JsonObject } from "../model/json.ts";

/** SHA-256 over the canonical JSON (RFC 8785) of what decides behaviour: not the samples, nor an editor's `$schema`. */
export function hashModule(document: JsonObject): string {
  const { samples: _samples, $schema: _schema, ...decisive } = document;
  const text = canonicalize(decisive);
  invariant(text !== undefined, "a module document to have a JSON form");
  return bytesToHex(sha256(utf8ToBytes(text)));
}
