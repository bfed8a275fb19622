import type { lookup, LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import { describe, expect, it } from "vitest";
import { readNetworks, toAddressRule } from "../../../server/webhooks/address-rule.ts";
import { findUrlMistake } from "../../../server/webhooks/check-url.ts";
import { guardLookup } from "../../../server/webhooks/guarded-lookup.ts";
import { postMessage } from "../../../server/webhooks/post-message.ts";
import { isPublicAddress } from "../../../server/webhooks/public-address.ts";
import { startReceiver } from "./receiver.ts";

describe("an address", () => {
  it.each([
    ["loopback", "127.0.0.1", "127.8.8.8", "::1", "0.0.0.0", "::"],
    ["private", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "fc00::1", "fd12:3456::1", "100.64.0.1"],
    ["a cloud's own", "169.254.169.254", "fe80::1", "fd00:ec2::254", "fe80::a9fe:a9fe"],
    ["IPv4 in disguise", "::ffff:127.0.0.1", "::ffff:a9fe:a9fe", "64:ff9b::7f00:1", "2002:7f00:1::", "2001::1"],
    ["IPv4 in an old disguise", "::7f00:1", "::a9fe:a9fe", "::a00:1"],
    ["not given out yet", "4000::1", "fe00::1", "::2"],
    ["nobody's", "255.255.255.255", "224.0.0.1", "ff02::1", "192.0.2.1", "198.18.0.1", "240.0.0.1", "not an address"],
  ])("that is %s is not public", (_what, ...addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });

  it("out there is public", () => {
    const addresses = ["1.1.1.1", "93.184.216.34", "172.15.0.1", "172.32.0.1", "2606:4700::1111", "::ffff:1.1.1.1"];
    expect(addresses.filter(isPublicAddress)).toEqual(addresses);
  });
});

describe("a private network that the operator names", () => {
  const networks = readNetworks(["10.20.0.0/16", "fd00:12::/32"]);
  const mayCall = toAddressRule(networks ?? []);

  it("may be called, and nothing beside it", () => {
    const allowed = ["10.20.0.1", "10.20.255.255", "::ffff:10.20.3.4", "fd00:12::1", "1.1.1.1"];
    expect(allowed.filter(mayCall)).toEqual(allowed);
    const others = ["10.21.0.1", "127.0.0.1", "fd00:13::1", "169.254.169.254", "not an address", "::ffff:10.21.0.1"];
    expect(others.filter(mayCall)).toEqual([]);
  });

  it("is called by name or address, by https alone", () => {
    expect(findUrlMistake("https://10.20.0.9/hooks", { sandbox: false, mayCall })).toBeUndefined();
    expect(findUrlMistake("http://10.20.0.9/hooks", { sandbox: false, mayCall })).toMatch(/https/);
    expect(findUrlMistake("https://10.21.0.9/hooks", { sandbox: false, mayCall })).toMatch(/private network/);
  });

  it.each(["10.20.0.0", "10.20.0.0/33", "everything", "", "10.20.0.0/16;10.0.0.0/8"])("is not %j", (text) => {
    expect(readNetworks([text])).toBeUndefined();
  });

  it.each(["10/8", "10.20/16", "010.0.0.0/8", "0x0a.0.0.0/8", "167772160/8", "fe80::1%eth0/64", "::ffff:10.0.0.0/104"])(
    "is not %j, which would be another network than it seems",
    (text) => expect(readNetworks([text])).toBeUndefined(),
  );
});

const outside = { sandbox: false };

describe("the URL of an endpoint", () => {
  it.each([
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://169.254.169.254/latest/meta-data",
    "http://example.com/hooks",
    "https://user:secret@example.com/",
    "https://user@example.com/",
    "https://example.com/#part",
    "ftp://example.com/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "//example.com",
    "example.com",
  ])("cannot be %s outside a sandbox", (url) => {
    expect(findUrlMistake(url, outside)).toMatch(/^It must /);
  });

  it("is any https URL by name, on any port", () => {
    for (const url of ["https://example.com/hooks?a=b", "https://example.com:8443/", "https://bücher.example/"]) {
      expect(findUrlMistake(url, outside)).toBeUndefined();
    }
  });

  it("may be on this machine in a sandbox, but never hold a password", () => {
    expect(findUrlMistake("http://127.0.0.1:9000/hooks", { sandbox: true })).toBeUndefined();
    expect(findUrlMistake("http://me:secret@localhost/", { sandbox: true })).toMatch(/password/);
    expect(findUrlMistake("file:///etc/passwd", { sandbox: true })).toMatch(/^It must begin/);
  });
});

/** Looks up as told, whatever the name. */
function finding(...rounds: readonly (readonly string[])[]): LookupFunction {
  let round = 0;
  const find = (_name: string, _options: object, callback: (error: null, found: LookupAddress[]) => void): void => {
    const addresses = rounds[Math.min(round++, rounds.length - 1)] ?? [];
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  };
  return guardLookup(isPublicAddress, find as unknown as typeof lookup);
}

describe("connecting", () => {
  const posting = { headers: {}, body: "{}", signal: new AbortController().signal };
  const refused = { failure: "address_not_allowed", responseStatus: null };

  it("is refused to a name that points into this machine or network, though it did not when it was checked", async () => {
    const receiver = await startReceiver();
    const { port } = new URL(receiver.url);
    const url = `https://rebinding.example:${port}/`;
    for (const found of [["127.0.0.1"], ["::ffff:127.0.0.1"], ["1.1.1.1", "127.0.0.1"]]) {
      expect(await postMessage({ ...posting, url }, { timeoutMs: 500, lookup: finding(found) })).toMatchObject(refused);
    }
    expect(receiver.received).toEqual([]);
    await receiver.close();
  });

  it("is refused to an address that no name hides, whatever is looked up", async () => {
    const receiver = await startReceiver();
    const { port } = new URL(receiver.url);
    for (const url of [`https://127.0.0.1:${port}/`, `https://[::ffff:127.0.0.1]:${port}/`]) {
      expect(await postMessage({ ...posting, url }, { timeoutMs: 500, lookup: finding(["1.1.1.1"]) })).toMatchObject(
        refused,
      );
    }
    expect(receiver.received).toEqual([]);
    await receiver.close();
  });

  it("is refused without TLS, though the endpoint was made in a sandbox", async () => {
    const rules = { timeoutMs: 500, lookup: finding(["1.1.1.1"]) };
    expect(await postMessage({ ...posting, url: "http://example.com/" }, rules)).toMatchObject(refused);
  });

  it("goes to the addresses that were found, if all of them are public", () => {
    const guarded = finding(["1.1.1.1", "2606:4700::1111"]);
    const answers: unknown[] = [];
    guarded("example.com", { all: true }, (error, found) => answers.push([error, found]));
    guarded("example.com", {}, (error, found, family) => answers.push([error, found, family]));
    const both = [
      { address: "1.1.1.1", family: 4 },
      { address: "2606:4700::1111", family: 6 },
    ];
    expect(answers).toEqual([
      [null, both],
      [null, "1.1.1.1", 4],
    ]);
  });

  it("looks up a name for each message anew", async () => {
    const looked: string[] = [];
    const find = (name: string, _options: object, callback: (error: Error) => void): void => {
      looked.push(name);
      callback(Object.assign(new Error("not found"), { code: "ENOTFOUND" }));
    };
    const rules = { timeoutMs: 500, lookup: guardLookup(isPublicAddress, find as unknown as typeof lookup) };
    for (let sent = 0; sent < 2; sent++) {
      const outcome = await postMessage({ ...posting, url: "https://example.com/" }, rules);
      expect(outcome).toMatchObject({ failure: "connection_failed", errorCode: "ENOTFOUND" });
    }
    expect(looked).toEqual(["example.com", "example.com"]);
  });
});
