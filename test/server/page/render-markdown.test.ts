import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../../server/page/render-markdown.ts";

describe("Markdown on the page", () => {
  it("becomes HTML", () => {
    expect(renderMarkdown("**Paid** on *Monday*")).toBe("<p><strong>Paid</strong> on <em>Monday</em></p>\n");
  });

  it("shows raw HTML as text", () => {
    expect(renderMarkdown("<img src=x onerror=alert(1)>")).not.toContain("<img");
  });

  it.each(["[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](data:text/html,x)", "[a](vbscript:x)"])(
    "makes no link of %s",
    (text) => {
      expect(renderMarkdown(text)).not.toContain("<a");
    },
  );

  it("opens links elsewhere without telling where they come from", () => {
    const html = renderMarkdown("[a](https://example.com)");
    expect(html).toContain('rel="noopener noreferrer" target="_blank"');
  });

  it("fetches no images", () => {
    expect(renderMarkdown("![a](https://example.com/pixel.png)")).not.toContain("<img");
  });

  it("aligns columns by class, because the page allows no inline styles", () => {
    const html = renderMarkdown("| a |\n|--:|\n| 1 |");
    expect(html).toContain('<td class="align-right">1</td>');
    expect(html).not.toContain("style=");
  });

  it("never lets a tag through that Markdown does not make", () => {
    const made = /^<\/?(p|strong|em|code|pre|br|hr|ul|ol|li|blockquote|h[1-6]|a|table|thead|tbody|tr|th|td|s|del)[ >]/;
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        for (const [tag] of renderMarkdown(text).matchAll(/<[^>]*>/g)) expect(tag).toMatch(made);
      }),
    );
  });
});
