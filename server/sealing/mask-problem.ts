import { secretsOfData } from "./find-secrets.ts";
import { createMasker } from "./masker.ts";

/** A problem may quote what its caller sent; the account and identity numbers of the body are masked in it. */
export function maskProblem(problem: object, body: unknown): object {
  if (typeof body !== "object" || body === null) return problem;
  return createMasker(secretsOfData(body)).data(problem);
}
