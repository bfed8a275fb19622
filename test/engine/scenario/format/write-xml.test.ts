import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeXml, writeElement } from "../../../../engine/scenario/format/write-xml.ts";

describe("writing XML", () => {
  test("closes an empty element in itself, and puts children below it", () => {
    const inner = writeElement("b", { n: 1 });
    expect(inner).toBe('<b n="1"/>');
    expect(writeElement("a", {}, [writeElement("c", {}, [inner])])).toBe('<a>\n  <c>\n    <b n="1"/>\n  </c>\n</a>');
  });

  test("keeps the lines of a text as they are", () => {
    expect(writeElement("a", {}, "one\n  two")).toBe("<a>one\n  two</a>");
    expect(writeElement("a", {}, [writeElement("b", {}, "one\n  two")])).toBe("<a>\n  <b>one\n  two</b>\n</a>");
  });

  test("lets nothing out of a text or an attribute", () => {
    expect(writeElement("a", { b: `"'<&>` }, "<c>&amp;</c>")).toBe(
      `<a b="&quot;'&lt;&amp;&gt;">&lt;c&gt;&amp;amp;&lt;/c&gt;</a>`,
    );
  });

  test("replaces what no document may hold", () => {
    expect(escapeXml("a\u0000b\u001bc\ud800d\uffffe")).toBe("a\ufffdb\ufffdc\ufffdd\ufffde");
    const allowed = /^[\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => allowed.test(escapeXml(text))));
  });
});
