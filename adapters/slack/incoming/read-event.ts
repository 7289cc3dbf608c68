import { z } from "zod";
import { read } from "../../../src/kernel/delivered.ts";
import type { Notice } from "../../../src/kernel/incoming.ts";
import { type HeardHome, Id, installationId, OrgWide } from "./heard.ts";

/** What an event became: somebody opened their Home, or something to take note of; undefined: nothing that concerns us. */
export type HeardEvent = { readonly home: HeardHome } | { readonly notice: Notice } | undefined;

/** https://docs.slack.dev/apis/events-api#event-type-structure */
const Callback = z.object({
  event_id: z.string().min(1),
  /** Seconds since 1970. */
  event_time: z.number().int().nullish(),
  team_id: Id.nullish(),
  enterprise_id: Id.nullish(),
  authorizations: z
    .array(
      z.object({
        team_id: Id.nullish(),
        enterprise_id: Id.nullish(),
        user_id: Id.nullish(),
        is_bot: z.boolean().nullish(),
        is_enterprise_install: OrgWide,
      }),
    )
    .nullish(),
  event: z.looseObject({ type: z.string().min(1) }),
});
type Callback = z.infer<typeof Callback>;

/** Throws NotUnderstood. */
export function readEvent(body: unknown): HeardEvent {
  const sent = read(Callback, "event", body);
  return readers.get(sent.event.type)?.(sent);
}

type Reader = (sent: Callback) => HeardEvent;

/** A reader for events of one shape. https://docs.slack.dev/reference/events */
const reader =
  <Fields>(schema: z.ZodType<Fields>, hear: (event: Fields, sent: Callback) => HeardEvent): Reader =>
  (sent) =>
    hear(read(schema, `event ${sent.event.type}`, sent.event), sent);

const Membership = z.object({ user: Id, channel: Id, inviter: Id.nullish() });

const microseconds = /^\d{9,11}\.\d{6}$/;
/** https://docs.slack.dev/reference/events/reaction_added: files can be reacted to, too. */
const Reaction = z.object({
  user: Id,
  reaction: z.string().min(1).max(200),
  item: z.union([z.object({ type: z.literal("message"), channel: Id, ts: z.string().min(1) }), z.object({})]),
  event_ts: z.string().regex(microseconds).optional().catch(undefined),
});

/** An emoji may come with the tone of its skin: clap::skin-tone-3. */
const reaction = (stands: boolean): Reader =>
  reader(Reaction, ({ user, reaction: name, item, event_ts }, sent) => {
    if (!("ts" in item)) return undefined;
    const [plain = name] = name.split("::skin-tone-", 1);
    return notice(sent, {
      kind: "reaction",
      userId: user,
      conversation: item.channel,
      messageId: item.ts,
      reaction: plain,
      stands,
      // Two in one second are told apart.
      ...(event_ts !== undefined && { at: new Date(Number(event_ts) * 1_000) }),
    });
  });

const personChanged = reader(z.object({ user: z.object({ id: Id }) }), ({ user }, sent) =>
  notice(sent, { kind: "person changed", userId: user.id }),
);

const readers: ReadonlyMap<string, Reader> = new Map(
  Object.entries<Reader>({
    app_home_opened: reader(z.object({ user: Id, tab: z.string().optional() }), ({ user, tab }, sent) =>
      tab === "messages" ? undefined : { home: home(sent, user) },
    ),
    app_uninstalled: (sent) => notice(sent, { kind: "uninstalled" }),
    // A person who takes back their own token takes nothing from the bot.
    tokens_revoked: reader(
      z.object({ tokens: z.object({ bot: z.array(z.string()).nullish() }) }),
      ({ tokens }, sent) => (tokens.bot?.length ? notice(sent, { kind: "uninstalled" }) : undefined),
    ),
    user_change: personChanged,
    team_join: personChanged,
    reaction_added: reaction(true),
    reaction_removed: reaction(false),
    member_joined_channel: reader(Membership, ({ user, channel, inviter }, sent) =>
      isOurBot(sent, user)
        ? notice(sent, { kind: "added to conversation", conversation: channel, ...(inviter && { by: inviter }) })
        : undefined,
    ),
  }),
);

const isOurBot = ({ authorizations }: Callback, userId: string): boolean =>
  authorizations?.some((authorization) => authorization.is_bot === true && authorization.user_id === userId) ?? false;

function home(sent: Callback, userId: string): HeardHome {
  const from = { platform: "slack", externalId: installationOf(sent), userId } as const;
  return { incoming: { kind: "home", from, delivery: sent.event_id }, origin: {} };
}

type Happened = Notice extends infer Each
  ? Each extends Notice
    ? Omit<Each, "platform" | "externalId">
    : never
  : never;

const notice = (sent: Callback, happened: Happened): HeardEvent => ({
  notice: {
    platform: "slack",
    externalId: installationOf(sent),
    ...(sent.event_time != null && { at: new Date(sent.event_time * 1_000) }),
    ...happened,
  },
});

/** The first authorization is the installation that the event was sent for. */
function installationOf({ authorizations, team_id, enterprise_id }: Callback): string {
  const [first] = authorizations ?? [];
  return installationId(first?.is_enterprise_install, first?.enterprise_id ?? enterprise_id, first?.team_id ?? team_id);
}
