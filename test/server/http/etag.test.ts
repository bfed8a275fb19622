import { describe, expect, it } from "vitest";
import { checkIfMatch } from "../../../server/http/etag.ts";

describe("If-Match", () => {
  it.each(['"3"', "*", '"2", "3"'])("lets version 3 through for %s", (header) => {
    expect(checkIfMatch(header, 3)).toBeUndefined();
  });

  it.each(['"2"', 'W/"3"', "3", '"33"'])("stops version 3 for %s", (header) => {
    expect(checkIfMatch(header, 3)?.problem.code).toBe("precondition_failed");
  });

  it("is required", () => {
    expect(checkIfMatch(undefined, 3)?.problem.code).toBe("precondition_required");
  });
});
