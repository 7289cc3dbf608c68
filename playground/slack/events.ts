import type { DeliveryFailure } from "../shared/http-delivery.ts";
import { type Json, textOf } from "../shared/json.ts";
import { createWaits } from "../shared/waits.ts";
import { LEGACY_TOKEN, type Retry } from "./delivery.ts";
import type { Ids } from "./ids.ts";
import { type Exchanges, notSent, type Outcome } from "./outcome.ts";
import type { State } from "./state.ts";

/** Slack tries again at once, after a minute and after five. https://docs.slack.dev/apis/events-api */
export const RETRY_DELAYS_MS: readonly number[] = [0, 60_000, 300_000];

/** One of these scopes lets an app receive the event. */
const scopesOf: Readonly<Record<string, readonly string[]>> = {
  app_mention: ["app_mentions:read"],
  channel_archive: ["channels:read"],
  channel_left: ["channels:read"],
  group_archive: ["groups:read"],
  group_left: ["groups:read"],
  member_joined_channel: ["channels:read", "groups:read"],
  member_left_channel: ["channels:read", "groups:read"],
  "message.channels": ["channels:history"],
  "message.groups": ["groups:history"],
  "message.im": ["im:history"],
  reaction_added: ["reactions:read"],
  reaction_removed: ["reactions:read"],
  subteam_members_changed: ["usergroups:read"],
  team_join: ["users:read"],
  user_change: ["users:read"],
};

const reasons: Readonly<Record<DeliveryFailure, string>> = {
  operation_timeout: "http_timeout",
  dispatch_failed: "connection_failed",
  http_error: "http_error",
};

interface Deps {
  readonly state: State;
  readonly ids: Ids;
  readonly now: () => number;
  readonly exchanges: Exchanges;
  /** Scopes of the app's installation. */
  readonly scopes: () => readonly string[];
  /** Event types the app subscribed to; all unless given. */
  readonly subscribed: readonly string[] | undefined;
  readonly delaysMs: readonly number[];
}

export interface Events {
  /**
   * Sends the event if the app is subscribed to it and may see it; resolves after the first try, retries go on.
   * @param subscription the name to subscribe to, where it is not the event's type (`message.im`)
   */
  send(event: Json, subscription?: string): Promise<Outcome>;
  /** When no event is on its way or waiting for a retry. */
  idle(): Promise<void>;
  /** Gives up what waits for a retry. */
  stop(): void;
}

export function createEvents(deps: Deps): Events {
  const { exchanges, delaysMs } = deps;
  const pending = new Set<Promise<void>>();
  const waits = createWaits();

  const retry = async (first: Outcome) => {
    let failed = first;
    for (const [index, delay] of delaysMs.entries()) {
      if (failed.error === undefined || failed.noRetry) return;
      if (!(await waits.sleep(delay))) return;
      failed = await exchanges.again(first, { num: index + 1, reason: reasonOf(failed) });
    }
  };

  return {
    async send(event, subscription = String(event.type)) {
      if (!mayReceive(deps, subscription)) return notSent();
      const first = exchanges.run({ kind: "events_api", payload: envelope(deps, event) }, ({ headers }) =>
        headers["x-slack-no-retry"] === "1" ? { noRetry: true } : {},
      );
      const all = first.then(retry).finally(() => pending.delete(all));
      pending.add(all);
      return first;
    },
    async idle() {
      while (pending.size > 0) await Promise.all(pending);
    },
    stop: waits.stop,
  };
}

const reasonOf = ({ error }: Outcome): Retry["reason"] =>
  error !== undefined && Object.hasOwn(reasons, error) ? reasons[error as DeliveryFailure] : "unknown_error";

function mayReceive({ state, subscribed, scopes }: Deps, subscription: string): boolean {
  if (!state.installed || (subscribed && !subscribed.includes(subscription))) return false;
  const needed = scopesOf[subscription];
  return needed === undefined || needed.some((scope) => scopes().includes(scope));
}

function envelope({ state, ids, now }: Deps, event: Json): Json {
  const channel = textOf(event.channel);
  return {
    token: LEGACY_TOKEN,
    team_id: state.team.id,
    context_team_id: state.team.id,
    context_enterprise_id: null,
    api_app_id: state.app.appId,
    event: { event_ts: ids.ts(), ...event },
    type: "event_callback",
    event_id: ids.next("Ev"),
    event_time: Math.floor(now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: state.team.id,
        user_id: state.app.userId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: (channel !== undefined && state.channels.get(channel)?.shared) ?? false,
  };
}
