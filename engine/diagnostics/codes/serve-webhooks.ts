import type { CodeRow } from "../code-row.ts";

/** Why a webhook endpoint is not told of anything. */
export const webhookCodes: readonly CodeRow[] = [
  {
    code: "CB7260",
    name: "webhook-url-not-allowed",
    severity: "error",
    title: "Nothing can be sent to this URL",
    message: "Nothing can be sent to this URL. {reason}",
    help: "Give the https URL of a receiver that can be reached from the internet.",
    wrong: '{"url": "http://10.0.0.7/hooks"}',
    right: '{"url": "https://example.com/hooks"}',
    why: "The server must not be made to call what only it can reach, and what it sends must not be read on the way.",
  },
  {
    code: "CB7261",
    name: "webhook-endpoint-disabled",
    severity: "error",
    title: "The webhook endpoint is disabled",
    message: "The webhook endpoint is disabled ({reason}), so nothing is sent to it.",
    help: "POST /v1/webhook-endpoints/{endpoint_id}/enable first.",
    wrong: "a ping to a disabled endpoint",
    right: "enable, then ping",
    why: "Whoever disabled it, or answered 410, wants nothing from us.",
  },
];
