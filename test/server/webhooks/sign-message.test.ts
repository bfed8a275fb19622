import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { signMessage } from "../../../server/webhooks/sign-message.ts";

// The example of the Standard Webhooks specification.
const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const message = {
  id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
  body: '{"test": 2432232314}',
  sentAt: Date.parse("2021-02-25T06:40:30.999Z"),
};

describe("the signature of a message", () => {
  it("is that of the vectors of Standard Webhooks", () => {
    expect(signMessage({ ...message, sentAt: 1_614_265_330_000, secrets: [secret] })).toEqual({
      "webhook-id": message.id,
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    });
  });

  it("is HMAC-SHA256 of id, whole seconds and body, once for each secret", () => {
    const other = `whsec_${Buffer.from("another secret of 24 byte").toString("base64")}`;
    const expected = [secret, other].map((one) => {
      const key = Buffer.from(one.slice("whsec_".length), "base64");
      const signed = `${message.id}.${Math.floor(message.sentAt / 1000)}.${message.body}`;
      return `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
    });
    expect(signMessage({ ...message, secrets: [secret, other] })["webhook-signature"]).toBe(expected.join(" "));
  });
});
