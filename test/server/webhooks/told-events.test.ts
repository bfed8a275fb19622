import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { isTold, toldTypes } from "../../../server/webhooks/told-events.ts";

/** Tokens, modules, seals, who has looked at a secret, and what people do with endpoints: nobody's business outside. */
const staysInside = [
  "audit_sealed",
  "product_module_served",
  "token_created",
  "token_revoked",
  "value_unmasked",
  "proof_of_payment_downloaded",
  "webhook_delivery_resent",
  "webhook_endpoint_created",
  "webhook_endpoint_deleted",
  "webhook_endpoint_enabled",
  "webhook_endpoint_pinged",
  "webhook_endpoint_secret_rotated",
];

const server = resolve(import.meta.dirname, "../../../server");

/** Every type that stands in the server's source where an event is recorded. */
function recordedTypes(): readonly string[] {
  const files = readdirSync(server, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const texts = files.map((name) => readFileSync(join(server, name), "utf8"));
  const found = texts.flatMap((text) => [...text.matchAll(/\btype: "([a-z]+(?:_[a-z]+)+)"/g)]);
  return [...new Set(found.map(([, type = ""]) => type))];
}

describe("the events that endpoints are told of", () => {
  it("are named, and so is every one that stays inside", () => {
    const recorded = recordedTypes();
    expect(recorded.length).toBeGreaterThan(15);
    expect(recorded.filter((type) => !toldTypes.includes(type) && !staysInside.includes(type))).toEqual([]);
    expect(toldTypes.filter((type) => staysInside.includes(type))).toEqual([]);
  });

  it("are all of these, or those that an endpoint names", () => {
    expect(isTold({ event_types: [] }, "claim_opened")).toBe(true);
    expect(isTold({ event_types: ["claim_closed"] }, "claim_opened")).toBe(false);
    expect(isTold({ event_types: ["claim_opened", "claim_closed"] }, "claim_closed")).toBe(true);
  });

  it("are none of those that stay inside, even for an endpoint that was told of them once", () => {
    for (const type of staysInside) {
      expect(isTold({ event_types: [] }, type)).toBe(false);
      expect(isTold({ event_types: [type] }, type)).toBe(false);
    }
  });
});
