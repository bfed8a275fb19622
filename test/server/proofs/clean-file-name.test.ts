import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanFileName } from "../../../server/proofs/clean-file-name.ts";
import { contentDisposition } from "../../../server/proofs/content-disposition.ts";

describe("the name of a proof", () => {
  it.each([
    ["proof.pdf", "proof.pdf"],
    ["PROOF.PDF", "PROOF.pdf"],
    ["C:\\Users\\me\\proof.pdf", "proof.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ["proof.exe", "proof.exe.pdf"],
    ["a\r\nSet-Cookie: x.pdf", "aSet-Cookie x.pdf"],
    ["fdp\u202Efdp.exe", "fdpfdp.exe.pdf"],
    ['say "hi".pdf', "say hi.pdf"],
    [".hidden", "hidden.pdf"],
    [" / ", "proof-of-payment.pdf"],
    [".pdf", "pdf.pdf"],
    ["Überweisung März.pdf", "Überweisung März.pdf"],
  ])("%j becomes %j", (given, clean) => {
    expect(cleanFileName(given, "application/pdf")).toBe(clean);
  });

  it("keeps either ending of a JPEG", () => {
    expect(cleanFileName("a.jpeg", "image/jpeg")).toBe("a.jpeg");
    expect(cleanFileName("a.JPG", "image/jpeg")).toBe("a.jpg");
    expect(cleanFileName("a.png", "image/jpeg")).toBe("a.png.jpg");
  });

  it("is always one that a header and every file system takes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 255 }), (given) => {
        const name = cleanFileName(given, "image/png");
        expect(name).toMatch(/^[^\p{C}/\\"]+\.png$/u);
        expect(Buffer.byteLength(name)).toBeLessThan(1000);
        expect(cleanFileName(name, "image/png")).toBe(name);
        const header = contentDisposition(name);
        expect(header).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w.!#$&+^`|~%-]+$/);
        expect(decodeURIComponent(header.split("''")[1] ?? "")).toBe(name);
      }),
    );
  });
});
