import { codeTable, placeInText, reportAt, toRange } from "../../diagnostics/index.ts";
import type { Diagnostic, Fix } from "../../model/documents.ts";
import type { SourceDocument, Span } from "../../model/source.ts";
import { lineAddress } from "./address.ts";
import { findIgnoreComments } from "./find-comments.ts";
import type { Ignore, ReadIgnores } from "./ignore.ts";

const form = /^(#[ \t]*claimblocks-ignore[\s,]*)((?:CB\d+\b[\s,]*)*)(.*)$/;

/** Reads comments of the form `# claimblocks-ignore CB2303, CB2201: reason`. */
export function readCommentIgnores(document: SourceDocument): ReadIgnores {
  const read = findIgnoreComments(document).map((span) => readComment(document, span));
  return { ignores: read.flatMap(({ ignores }) => ignores), mistakes: read.flatMap(({ mistakes }) => mistakes) };
}

function readComment(document: SourceDocument, span: Span): ReadIgnores {
  const [, start = "", list = "", rest = ""] = form.exec(document.text.slice(span.start, span.end)) ?? [];
  const place = placeInText(document, span);
  const codes = list.match(/CB\d+/g) ?? [];
  if (codes.length === 0) return refuse(reportAt({ code: "CB2455", place }));
  if (!/^:\s*\S/.test(rest)) {
    return refuse(reportAt({ code: "CB2450", params: { codes: codes.join(", ") }, place }));
  }
  const unknown = codes.filter((code) => !codeTable.has(code));
  const listStart = span.start + start.length;
  const listSpan = { start: listStart, end: listStart + list.trimEnd().length };
  const ignore: Ignore = {
    codes: codes.filter((code) => codeTable.has(code)),
    address: lineAddress(document.file, lineMeant(document, span)),
    place,
    where: "here",
    fixesWithout(removed) {
      const left = codes.filter((code) => !removed.includes(code));
      return [left.length === 0 ? removeComment(document, span) : rewriteCodes(document, listSpan, left)];
    },
  };
  const mistakes = unknown.map((ignored) => reportAt({ code: "CB2451", params: { ignored }, place }));
  return { ignores: [ignore], mistakes };
}

function refuse(mistake: Diagnostic): ReadIgnores {
  return { ignores: [], mistakes: [mistake] };
}

/** Lines below that hold nothing but a comment: not without end, so that a file full of comments is read in linear time. */
const moreComments = /[^\n]*(?:\n[ \t]*#[^\n]*){0,50}/y;

/** The line of the comment, or the next line with content when the comment has a line of its own. */
function lineMeant(document: SourceDocument, span: Span): number {
  const own = toRange(document, span).start.line;
  if (!standsAlone(document, span)) return own;
  const more = new RegExp(moreComments);
  more.lastIndex = span.end;
  return own + (more.exec(document.text)?.[0].split("\n").length ?? 1);
}

function standsAlone({ text }: SourceDocument, { start }: Span): boolean {
  return text.slice(text.lastIndexOf("\n", start - 1) + 1, start).trim() === "";
}

function removeComment(document: SourceDocument, span: Span): Fix {
  const { text } = document;
  const alone = standsAlone(document, span);
  const lineStart = text.lastIndexOf("\n", span.start - 1) + 1;
  const lineEnd = text.indexOf("\n", span.end);
  const removed = alone
    ? { start: lineStart, end: lineEnd === -1 ? text.length : lineEnd + 1 }
    : { start: lineStart + text.slice(lineStart, span.start).trimEnd().length, end: span.end };
  return toFix(document, "Remove the comment", removed, "");
}

function rewriteCodes(document: SourceDocument, span: Span, codes: readonly string[]): Fix {
  return toFix(document, `Ignore only ${codes.join(", ")}`, span, codes.join(", "));
}

// Whatever is done to a comment, the module means the same.
function toFix(document: SourceDocument, title: string, span: Span, newText: string): Fix {
  return { title, safe: true, edits: [{ file: document.file, range: toRange(document, span), new_text: newText }] };
}
