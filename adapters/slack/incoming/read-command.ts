import { z } from "zod";
import { keyOf, read } from "../../../src/kernel/delivered.ts";
import { type HeardCommand, Id, installationId, OrgWide, placeOf } from "./heard.ts";
import { decodeSlashText, mentionedIn } from "./slash-text.ts";

/** https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling */
const SlashCommand = z.object({
  command: z.string().min(1),
  text: z.string().optional(),
  user_id: Id,
  user_name: z.string().optional(),
  channel_id: Id.optional(),
  team_id: Id.optional(),
  enterprise_id: Id.optional(),
  is_enterprise_install: OrgWide,
  trigger_id: z.string().optional(),
  response_url: z.string().optional(),
});

/** `prefix` is what the workspace's command names begin with after the slash. Throws NotUnderstood. */
export function readCommand(body: unknown, prefix: string): HeardCommand {
  const sent = read(SlashCommand, "slash command", body);
  const externalId = installationId(sent.is_enterprise_install, sent.enterprise_id, sent.team_id);
  const name = sent.command.replace(/^\//, "");
  return {
    incoming: {
      kind: "command",
      from: from(externalId, sent.user_id, sent.user_name),
      delivery: keyOf(
        sent.team_id,
        sent.user_id,
        sent.channel_id,
        sent.command,
        sent.text,
        sent.trigger_id ?? sent.response_url,
      ),
      command: name.startsWith(prefix) ? name.slice(prefix.length) : name,
      text: decodeSlashText(sent.text ?? ""),
      ...mentionedIn(sent.text ?? ""),
      ...placeOf(sent.channel_id),
    },
    origin: { responseUrl: sent.response_url, channel: sent.channel_id },
    trigger: sent.trigger_id,
  };
}

const from = (externalId: string, userId: string, userName: string | undefined) => ({
  platform: "slack" as const,
  externalId,
  userId,
  ...(userName !== undefined && { userName }),
});
