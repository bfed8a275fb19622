import type { Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";
import { claimTexts } from "./claim-texts.ts";

/** For the page only, so that it stands in no documentation. */
export function claimTextsRoute(parts: Parts): Route {
  return {
    method: "GET",
    path: "/page/texts/{claim_id}",
    name: "page_texts",
    ability: "read",
    tag: "Page",
    summary: "The texts of a claim's cards as HTML.",
    answers: { 200: { description: "By block, the HTML." } },
    problems: ["not_found"],
    answer: async ({ params: { claim_id = "" } }) => {
      const texts = await claimTexts(parts, claim_id);
      return "problem" in texts ? texts : { status: 200, body: texts };
    },
  };
}
