import { describe, expect, it } from "vitest";
import { readSandboxActor } from "../../../server/http/actor.ts";
import { readRequestId } from "../../../server/http/request-id.ts";

describe("the actor of a sandbox", () => {
  it("is sandbox:all when nobody is named", () => {
    expect(readSandboxActor(undefined)).toEqual({ name: "sandbox", role: "all" });
  });

  it("is whoever the header names", () => {
    expect(readSandboxActor("Thandi Nkosi:handler")).toEqual({ name: "Thandi Nkosi", role: "handler" });
  });

  it.each(["thandi", "thandi:boss", ":handler", "a:b:handler", `${"x".repeat(70)}:handler`, "a\u0000b:handler", ""])(
    "is refused as %j",
    (header) => {
      expect(readSandboxActor(header)).toMatchObject({ problem: { code: "header_invalid" } });
    },
  );
});

describe("the id of a call", () => {
  it("is the caller's own where it can be printed safely", () => {
    expect(readRequestId("order-17.a_b", () => "new")).toBe("order-17.a_b");
  });

  it.each([undefined, "", "a b", "x".repeat(65), "a\nb", "<script>"])("is a new one for %j", (header) => {
    expect(readRequestId(header, () => "new")).toBe("new");
  });
});
