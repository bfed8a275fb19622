import type { CodeRow } from "../code-row.ts";

/** What the rules about fields find that are written in a form that reads something else. */
export const referenceFormCodes: readonly CodeRow[] = [
  {
    code: "CB2124",
    name: "whole-state-tested",
    severity: "warning",
    title: "A whole block state is asked for",
    message: 'This asks for the whole state of "{block}", which stays there when its value is taken back.',
    help: "Ask for the value: .{field}.",
    wrong:
      "- {block: {type: input.currency, key: loss, title: Loss}}\n- show_if: '{{ifIsDefined claim.block_states.loss}}'\n  block: {type: divider, key: line}",
    right:
      "- {block: {type: input.currency, key: loss, title: Loss}}\n- show_if: '{{ifIsDefined claim.block_states.loss.value}}'\n  block: {type: divider, key: line}",
    why: "An input that was filled in and emptied again still has a state, so the answer is yes although there is no value.",
  },
  {
    code: "CB2125",
    name: "text-meant-as-path",
    severity: "error",
    title: "A path is written as a text",
    message: '"{path}" {form} is a text, not the field of that name.',
    help: 'Leave out the quotes around a path in a template. In JSON Logic a field is {"var": "{path}"}.',
    wrong: "{{ifEquals 'claim.approval_status' 'approved'}}",
    right: "{{ifEquals claim.approval_status 'approved'}}",
    why: "The text is the same for every claim, so the comparison has one answer for ever and a calculation has none.",
  },
  {
    code: "CB2126",
    name: "template-inside-rule",
    severity: "error",
    title: "A template stands inside JSON Logic",
    message: "Inside JSON Logic a template is only a text.",
    help: "Put the template under conditions and use it here by its name, {condition: name}, or write the whole condition in one of the two languages.",
    wrong: "show_if: {and: [\"{{ifEquals claim.claim_status 'open'}}\", {var: claim.policy.module.vip}]}",
    right: "show_if: {and: [{'===': [{var: claim.claim_status}, open]}, {var: claim.policy.module.vip}]}",
    why: "Nothing reads the template, and a text that is not empty counts as yes for every claim: a gate that never closes.",
  },
];
