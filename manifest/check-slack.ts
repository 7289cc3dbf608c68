import { z } from "zod";
import { BOT_SCOPES, EVENT_SCOPES, RESERVED_COMMANDS } from "./slack-platform.ts";

const words = (max: number) => z.string().min(1).max(max);
const httpsUrl = (max: number) => words(max).regex(/^https:\/\/[^\s/]+/, "must be an https URL");

const slashCommand = z.strictObject({
  command: z
    .string()
    .min(2)
    .max(32)
    .regex(/^\/[a-z0-9_-]+$/, "must be a slash and then small letters, digits, - or _")
    .refine((command) => !RESERVED_COMMANDS.has(command), "is one of Slack's own commands"),
  description: words(2000),
  usage_hint: words(1000).optional(),
  should_escape: z.boolean().optional(),
  url: httpsUrl(3000).optional(),
});

const shortcut = z.strictObject({
  name: words(24),
  type: z.enum(["message", "global"]),
  callback_id: words(255),
  description: words(150),
});

/** The parts of Slack's app manifest that we use. https://docs.slack.dev/reference/app-manifest */
const SlackManifest = z.strictObject({
  display_information: z.strictObject({
    name: words(35),
    description: words(140).optional(),
    long_description: z.string().min(175).max(4000).optional(),
    background_color: z
      .string()
      .regex(/^#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?$/, "must be a color such as #1d4ed8")
      .optional(),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    bot_user: z.strictObject({
      display_name: words(80).regex(/^[a-z0-9._-]+$/, "must be small letters, digits, -, _ or ."),
      always_online: z.boolean().optional(),
    }),
    shortcuts: z.array(shortcut).min(1).max(10).optional(),
    slash_commands: z.array(slashCommand).min(1).max(50),
  }),
  oauth_config: z.strictObject({
    redirect_urls: z.array(httpsUrl(2500)).max(1000),
    scopes: z.strictObject({ bot: z.array(words(50)).min(1).max(255) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({
      request_url: httpsUrl(3500).optional(),
      bot_events: z.array(words(50)).max(100),
    }),
    interactivity: z.strictObject({ is_enabled: z.boolean(), request_url: httpsUrl(3500).optional() }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});
export type SlackManifest = z.infer<typeof SlackManifest>;

/** What Slack would refuse in a manifest, one sentence for each thing, each with its place. */
export function checkSlackManifest(manifest: unknown): string[] {
  const { data, error } = SlackManifest.safeParse(manifest);
  if (error) return error.issues.map(({ path, message }) => `${path.join(".") || "manifest"}: ${message}`);
  return [...repetitions(data), ...missingUrls(data), ...scopeProblems(data)];
}

function repetitions({ features, oauth_config, settings }: SlackManifest): string[] {
  const lists: Readonly<Record<string, readonly string[]>> = {
    "features.slash_commands": features.slash_commands.map(({ command }) => command),
    "features.shortcuts": (features.shortcuts ?? []).map(({ callback_id }) => callback_id),
    "oauth_config.redirect_urls": oauth_config.redirect_urls,
    "oauth_config.scopes.bot": oauth_config.scopes.bot,
    "settings.event_subscriptions.bot_events": settings.event_subscriptions.bot_events,
  };
  return Object.entries(lists).flatMap(([place, names]) =>
    names.filter((name, at) => names.indexOf(name) < at).map((name) => `${place}: ${name} is there twice`),
  );
}

/** Without Socket Mode, Slack has to know where to send things. */
function missingUrls({ features, settings }: SlackManifest): string[] {
  if (settings.socket_mode_enabled) return [];
  const urls: Readonly<Record<string, string | undefined>> = {
    "settings.event_subscriptions.request_url": settings.event_subscriptions.request_url,
    "settings.interactivity.request_url": settings.interactivity.request_url,
    ...Object.fromEntries(
      features.slash_commands.map(({ command, url }) => [`features.slash_commands ${command} url`, url]),
    ),
  };
  return Object.entries(urls)
    .filter(([, url]) => url === undefined)
    .map(([place]) => `${place}: is missing, and Socket Mode is off`);
}

function scopeProblems({ features, oauth_config, settings }: SlackManifest): string[] {
  const { bot } = oauth_config.scopes;
  const unknown = bot.filter((scope) => !BOT_SCOPES.has(scope));
  const offers = features.slash_commands.length + (features.shortcuts ?? []).length > 0;
  return [
    ...unknown.map((scope) => `oauth_config.scopes.bot: ${scope} is not a scope that we know`),
    ...(offers && !bot.includes("commands")
      ? ["oauth_config.scopes.bot: commands is missing, and there are slash commands"]
      : []),
    ...settings.event_subscriptions.bot_events.flatMap((event) => eventProblems(event, bot)),
  ];
}

function eventProblems(event: string, granted: readonly string[]): string[] {
  const place = "settings.event_subscriptions.bot_events";
  const needed = Object.hasOwn(EVENT_SCOPES, event) ? EVENT_SCOPES[event] : undefined;
  if (!needed) return [`${place}: ${event} is not an event that we know`];
  if (needed.length === 0 || needed.some((scope) => granted.includes(scope))) return [];
  return [`${place}: ${event} does not come without the scope ${needed.join(" or ")}`];
}
