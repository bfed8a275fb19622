import type { Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";
import { contentDisposition } from "../proofs/content-disposition.ts";
import { proofTypes } from "../proofs/proof-file.ts";
import { readKeptProof } from "../proofs/read-kept-proof.ts";
import { requestKinds } from "../requests/request-kinds.ts";

const { path, idField, what } = requestKinds.payout_request;

export function proofRoute(parts: Parts): Route {
  return {
    method: "GET",
    path: `${path}/{${idField}}/proof-of-payment`,
    name: "read_proof_of_payment",
    tag: "Requests",
    ability: "read",
    sensitive: true,
    summary: "Downloads the proof of payment of a payout request.",
    description:
      "The file as it was sent, account numbers included; that it was taken is an event. Browsers save it and do not show it.",
    parameters: { [idField]: `Id of the ${what}.` },
    requestHeaders: ["X-Sandbox-Actor"],
    answers: { 200: { description: "The file.", fileTypes: proofTypes } },
    problems: ["not_found", "proof_unreadable", "store_unavailable"],
    answer: async ({ params, actor }) => {
      const file = await readKeptProof(parts, params[idField] ?? "", actor);
      if ("problem" in file) return file;
      const headers = { "content-disposition": contentDisposition(file.fileName) };
      return { status: 200, file: { type: file.type, bytes: file.bytes }, headers };
    },
  };
}
