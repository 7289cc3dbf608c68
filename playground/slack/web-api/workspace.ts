import { ApiError } from "../errors.ts";
import type { State } from "../state.ts";
import { type Family, isTrue, required } from "./method.ts";

/** auth.test, team.info and user groups. */
export const workspaceMethods = (state: State): Family => ({
  "auth.test": {
    by: "bot",
    scopes: [],
    run: () => ({
      url: `https://${state.team.domain}.slack.com/`,
      team: state.team.name,
      user: state.app.name,
      team_id: state.team.id,
      user_id: state.app.userId,
      bot_id: state.app.botId,
      is_enterprise_install: false,
    }),
  },
  "team.info": {
    by: "bot",
    scopes: ["team:read"],
    run: () => ({ team: { ...state.team, email_domain: "" } }),
  },
  "usergroups.list": {
    by: "bot",
    scopes: ["usergroups:read"],
    run: ({ args }) => ({
      usergroups: [...state.usergroups.values()].map((group) => ({
        id: group.id,
        team_id: state.team.id,
        is_usergroup: true,
        name: group.name,
        description: "",
        handle: group.handle,
        is_external: false,
        date_delete: 0,
        user_count: group.users.length,
        ...(isTrue(args.include_users) && { users: group.users }),
      })),
    }),
  },
  "usergroups.users.list": {
    by: "bot",
    scopes: ["usergroups:read"],
    run({ args }) {
      const group = state.usergroups.get(required(args, "usergroup"));
      if (!group) throw new ApiError("no_such_subteam");
      return { users: group.users };
    },
  },
});
