import { createHmac } from "node:crypto";
import { bench } from "./workspace.ts";

let sequence = 0;

const complaint = (number: number): string =>
  `cold soup number ${number}, table 4 waited 40 min and the guest was not amused`;

/** One slash command of the workspace as Slack sends it: about 560 bytes of form, signed, never the same twice. */
export const slashCommand = (): Buffer =>
  slashCommandOf(bench.workspace.team.id, bench.userIds[sequence % bench.userIds.length] ?? "");

/** The same of any workspace. */
export function slashCommandOf(teamId: string, userId: string): Buffer {
  const number = sequence++;
  const body =
    `token=legacy0000000000000000000&team_id=${teamId}&team_domain=harbour&channel_id=C0BENCH0001&channel_name=harbour-kitchen` +
    `&user_id=${userId}&user_name=ana.lima&command=%2Fcomplaint&text=${encodeURIComponent(complaint(number))}` +
    `&api_app_id=A0BENCH0001&is_enterprise_install=false` +
    `&response_url=${encodeURIComponent("http://127.0.0.1:9/commands/T0BENCH0001/1234567890123/abcdefghijklmnopqrstuvwx")}` +
    `&trigger_id=${number}.1234567890.bench0000000000000000000000000000`;
  const timestamp = Math.floor(Date.now() / 1_000);
  const signature = createHmac("sha256", bench.signingSecret).update(`v0:${timestamp}:${body}`).digest("hex");
  return post("/slack/events", "application/x-www-form-urlencoded", body, [
    `X-Slack-Request-Timestamp: ${timestamp}`,
    `X-Slack-Signature: v0=${signature}`,
  ]);
}

/** What a connector that activities name is called with, and what proves that they come from Teams. */
export interface Connector {
  readonly origin: string;
  readonly bearer: string;
}

/** Messages to the bot in personal chats as Teams sends them: about 1.4 kB of JSON, with a token, never the same twice. */
export const teamsMessages =
  ({ origin, bearer }: Connector) =>
  (): Buffer => {
    const number = sequence++;
    const person = String(number % 50).padStart(12, "0");
    const text = `complaint ${complaint(number)}`;
    const body = JSON.stringify({
      text,
      textFormat: "plain",
      attachments: [{ contentType: "text/html", content: `<p>${text}</p>` }],
      type: "message",
      timestamp: new Date().toISOString(),
      localTimestamp: new Date().toISOString(),
      id: `1763700${String(number).padStart(6, "0")}`,
      channelId: "msteams",
      serviceUrl: `${origin}/`,
      from: { id: `29:bench${person}`, name: `Person ${person}`, aadObjectId: `0f5a52aa-0000-4000-8000-${person}` },
      conversation: { conversationType: "personal", tenantId: bench.teams.tenantId, id: `a:bench${person}` },
      recipient: { id: `28:${bench.teams.appId}`, name: "Bellhop" },
      entities: [{ locale: "en-GB", country: "GB", platform: "Web", timezone: "Europe/London", type: "clientInfo" }],
      channelData: { tenant: { id: bench.teams.tenantId } },
      locale: "en-GB",
      localTimezone: "Europe/London",
    });
    return post("/api/messages", "application/json", body, [`Authorization: Bearer ${bearer}`]);
  };

const post = (path: string, type: string, body: string, headers: readonly string[]): Buffer =>
  Buffer.from(
    [
      `POST ${path} HTTP/1.1`,
      "Host: 127.0.0.1",
      `Content-Type: ${type}`,
      ...headers,
      `Content-Length: ${Buffer.byteLength(body)}`,
      "",
      body,
    ].join("\r\n"),
  );
