import { sign } from "../../playground/slack/index.ts";
import { ANA, KITCHEN, SIGNING_SECRET, TEAM } from "./world.ts";

interface Sending {
  readonly type?: string;
  readonly secret?: string;
  /** How many seconds ago it was signed. */
  readonly ago?: number;
}

/** A request as Slack sends it, signed now unless said otherwise. */
export function signed(body: string | Buffer, { type = FORM, secret = SIGNING_SECRET, ago = 0 }: Sending = {}) {
  const timestamp = Math.floor(Date.now() / 1000) - ago;
  const headers = {
    "content-type": type,
    "x-slack-request-timestamp": String(timestamp),
    "x-slack-signature": sign(secret, timestamp, body),
  };
  return { headers, body };
}

const FORM = "application/x-www-form-urlencoded";

let deliveries = 0;

/** The body of a `/complaint`, different from every other one. */
export function complaint(text: string, fields: Readonly<Record<string, string>> = {}): string {
  deliveries += 1;
  return new URLSearchParams({
    command: "/complaint",
    text,
    team_id: TEAM,
    channel_id: KITCHEN,
    user_id: ANA,
    user_name: "ana.lima",
    trigger_id: `trigger.${deliveries}`,
    response_url: "",
    ...fields,
  }).toString();
}

/** The body of an interaction. */
export const interaction = (payload: object): string =>
  new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
