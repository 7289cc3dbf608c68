import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Json = Readonly<Record<string, unknown>>;

export interface StandInBot {
  /** For the emulated Slack. */
  readonly requestUrl: string;
  /** What it was told, oldest first. */
  readonly heard: readonly Json[];
  close(): Promise<void>;
}

/** Everything that a message can be made of, at least once. */
const everyBlock: readonly Json[] = [
  { type: "header", text: { type: "plain_text", text: "C-1 · Complaint" } },
  {
    type: "rich_text",
    elements: [
      {
        type: "rich_text_section",
        elements: [
          { type: "text", text: "With " },
          { type: "user", user_id: "U0MAEVE" },
          { type: "text", text: " until ", style: { bold: true } },
          { type: "date", timestamp: 1_795_262_400, format: "{date_long}", fallback: "21 November" },
        ],
      },
      { type: "rich_text_quote", elements: [{ type: "text", text: "<b>cold</b> soup" }] },
      {
        type: "rich_text_list",
        style: "bullet",
        elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "warm it" }] }],
      },
    ],
  },
  { type: "section", fields: [{ type: "mrkdwn", text: "*Severity*\n2" }] },
  { type: "divider" },
  { type: "context", elements: [{ type: "mrkdwn", text: "logged in <#C0KITCHEN>" }] },
  { type: "markdown", text: "**Warm** the plates." },
  {
    type: "table",
    rows: [
      [
        { type: "raw_text", text: "Dish" },
        { type: "raw_text", text: "Sent back" },
      ],
      [
        { type: "raw_text", text: "Soup" },
        { type: "raw_number", value: 3, text: "3" },
      ],
    ],
  },
  {
    type: "data_visualization",
    title: "Complaints",
    chart: {
      type: "bar",
      series: [
        {
          name: "Kitchen",
          data: [
            { label: "Mon", value: 2 },
            { label: "Tue", value: 5 },
          ],
        },
      ],
      axis_config: { categories: ["Mon", "Tue"] },
    },
  },
];

const plain = (text: string) => ({ type: "plain_text", text });

const buttons = {
  type: "actions",
  block_id: "buttons",
  elements: [
    { type: "button", action_id: "change", text: plain("Change"), style: "primary" },
    {
      type: "button",
      action_id: "undo",
      text: plain("Undo"),
      style: "danger",
      confirm: {
        title: plain("Undo C-1?"),
        text: plain("It is gone then."),
        confirm: plain("Undo it"),
        deny: plain("Keep"),
      },
    },
  ],
};

const form = {
  type: "modal",
  callback_id: "form",
  title: plain("Change C-1"),
  submit: plain("Save"),
  close: plain("Cancel"),
  blocks: [
    {
      type: "input",
      block_id: "text",
      label: plain("What did the customer say?"),
      hint: plain("In their own words."),
      element: {
        type: "plain_text_input",
        action_id: "text",
        multiline: true,
        max_length: 300,
        placeholder: plain("cold soup"),
      },
    },
    {
      type: "input",
      block_id: "kind",
      optional: true,
      label: plain("Kind"),
      element: {
        type: "static_select",
        action_id: "kind",
        options: [
          { text: plain("Complaint"), value: "complaint" },
          { text: plain("Compliment"), value: "compliment" },
        ],
      },
    },
  ],
};

/**
 * A bot of a few lines that does what Slack apps do: answers a command privately, posts a card, opens a form, finds
 * fault with it, publishes a Home. `/complaint never` is not answered at all.
 */
export async function startStandInBot(apiUrl: string, token: string): Promise<StandInBot> {
  const heard: Json[] = [];
  let card = "";
  const call = async (method: string, body: Json) => {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json; charset=utf-8" };
    const answer = await (await fetch(apiUrl + method, { method: "POST", headers, body: JSON.stringify(body) })).json();
    if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer)}`);
    return answer;
  };
  const reactions: Readonly<Record<string, (payload: never, answer: (body?: Json) => void) => void | Promise<void>>> = {
    async command({ text }: { text: string }, answer) {
      if (text === "never") return;
      answer({
        response_type: "ephemeral",
        text: "C-1 saved",
        blocks: [{ type: "section", text: plain(`C-1 saved: ${text}`) }, buttons],
      });
      card = (
        await call("chat.postMessage", {
          channel: "C0KITCHEN",
          text: "C-1, a complaint",
          blocks: [...everyBlock, buttons],
        })
      ).ts;
    },
    async block_actions(
      {
        trigger_id,
        actions,
        response_url,
      }: { trigger_id: string; actions: { action_id: string }[]; response_url?: string },
      answer,
    ) {
      if (actions[0]?.action_id === "change") await call("views.open", { trigger_id, view: form });
      if (actions[0]?.action_id === "undo" && response_url) {
        const body = JSON.stringify({ replace_original: true, text: "C-1 is undone" });
        await fetch(response_url, { method: "POST", headers: { "content-type": "application/json" }, body });
        await call("chat.delete", { channel: "C0KITCHEN", ts: card });
      }
      answer();
    },
    async view_submission({ view }: { view: { state: { values: { text: { text: { value: string } } } } } }, answer) {
      const text = view.state.values.text.text.value;
      if (text.length < 5) return answer({ response_action: "errors", errors: { text: "Say a little more." } });
      await call("chat.update", { channel: "C0KITCHEN", ts: card, text: `C-1 changed: ${text}` });
      answer();
    },
    async app_home_opened({ user }: { user: string }, answer) {
      const blocks = [{ type: "header", text: plain("Good morning") }, buttons];
      await call("views.publish", { user_id: user, view: { type: "home", blocks } });
      answer();
    },
  };
  const react = async (request: IncomingMessage, response: ServerResponse) => {
    const payload = await readPayload(request);
    heard.push(payload);
    const reaction = reactions[payload.command ? "command" : String(payload.type)];
    if (reaction) await reaction(payload as never, (body) => send(response, body));
    else send(response, undefined);
  };
  const busy = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const work = react(request, response).finally(() => busy.delete(work));
    busy.add(work);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    requestUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`,
    heard,
    async close() {
      await Promise.all(busy);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readPayload(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString("utf8");
  if (request.headers["content-type"]?.includes("json")) return JSON.parse(body).event;
  const fields = Object.fromEntries(new URLSearchParams(body));
  return fields.payload === undefined ? fields : JSON.parse(fields.payload);
}

function send(response: ServerResponse, body: Json | undefined): void {
  response.writeHead(200, body ? { "content-type": "application/json" } : {});
  response.end(body ? JSON.stringify(body) : "");
}
