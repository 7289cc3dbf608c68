import type { Json } from "../../shared/json.ts";
import { ApiError } from "../errors.ts";
import type { State, Token, User } from "../state.ts";
import { type Family, isTrue, page, required } from "./method.ts";

export const userMethods = (state: State): Family => ({
  "users.info": {
    by: "bot",
    scopes: ["users:read"],
    run({ args, token }) {
      const user = state.users.get(required(args, "user"));
      if (!user) throw new ApiError("user_not_found");
      return { user: userJson(user, { state, token, withLocale: isTrue(args.include_locale) }) };
    },
  },
  "users.list": {
    by: "bot",
    scopes: ["users:read"],
    run({ args, token }) {
      const { items, cursor } = page([...state.users.values()], args, 1_000);
      const withLocale = isTrue(args.include_locale);
      return {
        members: items.map((user) => userJson(user, { state, token, withLocale })),
        cache_ts: Math.max(...items.map((user) => user.updated), 0),
        response_metadata: { next_cursor: cursor },
      };
    },
  },
});

interface Viewpoint {
  readonly state: State;
  readonly token: Token;
  readonly withLocale: boolean;
}

/** The user in Slack's own form: a deactivated one has no time zone and no roles, an address needs its own scope. */
export function userJson(user: User, { state, token, withLocale }: Viewpoint): Json {
  const common = {
    id: user.id,
    team_id: state.team.id,
    name: user.name,
    deleted: user.deleted,
    profile: profileJson(user, token),
    is_bot: user.isBot,
    is_app_user: false,
    updated: user.updated,
  };
  if (user.deleted) return common;
  return {
    ...common,
    real_name: user.realName,
    tz: user.tz,
    tz_label: user.tz,
    tz_offset: offsetSeconds(user.tz),
    is_admin: user.isAdmin,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: user.isGuest,
    is_ultra_restricted: false,
    ...(withLocale && { locale: user.locale }),
  };
}

const profileJson = (user: User, token: Token): Json => ({
  real_name: user.realName,
  real_name_normalized: user.realName,
  display_name: user.displayName,
  display_name_normalized: user.displayName,
  ...(user.email !== undefined && token.scopes.includes("users:read.email") && { email: user.email }),
});

/** Seconds east of UTC at this moment. */
function offsetSeconds(timeZone: string): number {
  const offset = Temporal.Now.zonedDateTimeISO(timeZone).offsetNanoseconds;
  return offset / 1_000_000_000;
}
