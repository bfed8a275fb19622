import MarkdownIt from "markdown-it";

type RenderRule = NonNullable<InstanceType<typeof MarkdownIt>["renderer"]["rules"][string]>;

// Claim texts come from claimants: no raw HTML, no links that run code, nothing fetched from elsewhere.
const markdown = new MarkdownIt("default", { html: false, linkify: false, breaks: true }).disable("image");
const { rules } = markdown.renderer;

rules["link_open"] = (tokens, index, options, _environment, self) => {
  tokens[index]?.attrSet("rel", "noopener noreferrer");
  tokens[index]?.attrSet("target", "_blank");
  return self.renderToken(tokens, index, options);
};

// The page's policy refuses inline styles, so the alignment of a column becomes a class.
const cellOpen: RenderRule = (tokens, index, options, _environment, self) => {
  const cell = tokens[index];
  const [, side] = /^text-align:(left|center|right)$/.exec(String(cell?.attrGet("style") ?? "")) ?? [];
  if (cell?.attrs) cell.attrs = side === undefined ? [] : [["class", `align-${side}`]];
  return self.renderToken(tokens, index, options);
};

rules["th_open"] = cellOpen;
rules["td_open"] = cellOpen;

/** Markdown in; HTML that is safe to put into a page out. */
export function renderMarkdown(text: string): string {
  return markdown.render(text);
}
