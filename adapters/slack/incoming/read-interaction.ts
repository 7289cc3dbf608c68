import { z } from "zod";
import { keyOf, read } from "../../../src/kernel/delivered.ts";
import type { ExistingMessage, Sender } from "../../../src/kernel/incoming.ts";
import { actionOf } from "../action-id.ts";
import {
  type HeardAction,
  type HeardCommand,
  type HeardMessageAction,
  Id,
  installationId,
  OrgWide,
  placeOf,
} from "./heard.ts";
import { decodeSlashText, mentionedIn } from "./slash-text.ts";

/** What every interaction says about who and where. */
export const Someone = z.object({
  is_enterprise_install: OrgWide,
  enterprise: z.object({ id: Id }).nullish(),
  team: z.object({ id: Id, enterprise_id: Id.nullish(), domain: z.string().nullish().catch(undefined) }).nullish(),
  user: z.object({ id: Id, name: z.string().optional(), username: z.string().optional() }),
  trigger_id: z.string().optional(),
  response_url: z.string().optional(),
  channel: z.object({ id: Id }).nullish(),
});
type Someone = z.infer<typeof Someone>;

/** `workspace` overrides the team, where a view names the one that the app is installed in. */
export function senderOf({ is_enterprise_install, enterprise, team, user }: Someone, workspace?: string): Sender {
  const userName = user.name ?? user.username;
  return {
    platform: "slack",
    externalId: installationId(is_enterprise_install, enterprise?.id ?? team?.enterprise_id, workspace ?? team?.id),
    userId: user.id,
    ...(userName !== undefined && { userName }),
  };
}

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
const BlockActions = Someone.extend({
  actions: z
    .array(
      z.object({
        action_id: z.string().min(1),
        block_id: z.string().optional(),
        value: z.string().optional(),
        action_ts: z.string().optional(),
      }),
    )
    .min(1),
  container: z
    .object({
      message_ts: z.string().optional(),
      view_id: z.string().optional(),
      is_ephemeral: z.boolean().optional(),
      channel_id: Id.optional(),
    })
    .optional(),
  view: z
    .object({
      id: z.string(),
      type: z.string(),
      app_installed_team_id: Id.nullish(),
      previous_view_id: z.string().nullish(),
    })
    .optional(),
});

/** Throws NotUnderstood. */
export function readAction(body: unknown): HeardAction {
  const sent = read(BlockActions, "button", body);
  const [pressed] = sent.actions;
  const { container, view } = sent;
  const sender = senderOf(sent, view?.app_installed_team_id ?? undefined);
  const channel = sent.channel?.id ?? container?.channel_id;
  const on = container?.message_ts ?? container?.view_id ?? view?.id;
  return {
    incoming: {
      kind: "action",
      from: sender,
      delivery: keyOf(sender.externalId, sender.userId, on, pressed?.block_id, pressed?.action_id, pressed?.action_ts),
      action: actionOf(pressed?.action_id ?? ""),
      value: pressed?.value ?? "",
      ...placeOf(channel),
    },
    origin: {
      responseUrl: sent.response_url,
      channel,
      ...(container?.is_ephemeral && { onPrivateCard: true }),
      ...(view?.type === "home" && { onHome: true }),
      ...(view?.type === "modal" && { modal: { id: view.id, isPushed: Boolean(view.previous_view_id) } }),
    },
    trigger: sent.trigger_id,
  };
}

/** https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload: global ones. */
const Shortcut = Someone.extend({ callback_id: z.string().min(1), action_ts: z.string().optional() });

/** `shortcut.feedback` is the command `feedback`. Throws NotUnderstood. */
export function readShortcut(body: unknown): HeardCommand {
  const sent = read(Shortcut, "shortcut", body);
  const sender = senderOf(sent);
  const channel = sent.channel?.id;
  return {
    incoming: {
      kind: "command",
      from: sender,
      delivery: keyOf(sender.externalId, sender.userId, sent.callback_id, sent.action_ts),
      command: sent.callback_id.replace(/^shortcut\./, ""),
      text: "",
      ...placeOf(channel),
    },
    origin: { responseUrl: sent.response_url, channel },
    trigger: sent.trigger_id,
  };
}

/** The ones on a message, which come with it; one that an app has posted may lack its author, or text. */
const MessageShortcut = Shortcut.extend({
  message: z.object({ ts: z.string().optional(), text: z.string().nullish(), user: Id.nullish() }),
});

/**
 * Where a message stands and when it was written, which its `ts` says in seconds since 1970
 * (https://docs.slack.dev/reference/methods/chat.getPermalink).
 */
function placeIn(sent: Someone, ts: string | undefined): Pick<ExistingMessage, "permalink" | "writtenAt"> {
  if (ts === undefined || !/^\d{9,11}\.\d{6}$/.test(ts)) return {};
  const domain = /^[a-z0-9-]+$/i.exec(sent.team?.domain ?? "")?.[0];
  const path = `archives/${sent.channel?.id}/p${ts.replace(".", "")}`;
  return {
    writtenAt: new Date(Math.floor(Number(ts) * 1_000)),
    ...(domain && sent.channel && { permalink: `https://${domain}.slack.com/${path}` }),
  };
}

/** The callback_id is the name of the message action. Throws NotUnderstood. */
export function readMessageAction(body: unknown): HeardMessageAction {
  const sent = read(MessageShortcut, "shortcut on a message", body);
  const sender = senderOf(sent);
  const channel = sent.channel?.id;
  const { ts, text, user } = sent.message;
  return {
    incoming: {
      kind: "message action",
      from: sender,
      delivery: keyOf(sender.externalId, sender.userId, sent.callback_id, sent.action_ts, ts),
      action: sent.callback_id,
      message: {
        text: decodeSlashText(text ?? ""),
        ...mentionedIn(text ?? ""),
        ...(user && { author: user }),
        ...placeIn(sent, ts),
      },
      ...placeOf(channel),
    },
    origin: { responseUrl: sent.response_url, channel },
    trigger: sent.trigger_id,
  };
}

const Unknown = Someone.extend({ type: z.string().min(1).max(100) });

/** An interaction of a type that is not known here, as an action of that name. Throws NotUnderstood. */
export function readUnknown(body: unknown): HeardAction {
  const sent = read(Unknown, "interaction", body);
  const from = senderOf(sent);
  const channel = sent.channel?.id;
  return {
    incoming: {
      kind: "action",
      from,
      delivery: keyOf(from.externalId, from.userId, sent.type, sent.trigger_id),
      action: sent.type,
      value: "",
      ...placeOf(channel),
    },
    origin: { responseUrl: sent.response_url, channel },
    trigger: sent.trigger_id,
  };
}
