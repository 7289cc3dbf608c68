import { z } from "zod";
import type { Directory, Profile } from "../../src/kernel/ports.ts";
import type { Calls } from "./clients.ts";

/** https://docs.slack.dev/reference/objects/user-object */
const User = z.object({
  user: z.object({
    name: z.string().optional(),
    real_name: z.string().optional(),
    profile: z.object({ display_name: z.string().optional(), real_name: z.string().optional() }).optional(),
    tz: z.string().nullish(),
    locale: z.string().nullish(),
    deleted: z.boolean().optional(),
    is_bot: z.boolean().optional(),
    is_admin: z.boolean().optional(),
    is_owner: z.boolean().optional(),
    is_restricted: z.boolean().optional(),
    is_ultra_restricted: z.boolean().optional(),
    is_stranger: z.boolean().optional(),
  }),
});

/** Looks people up in Slack. */
export const createDirectory = (calls: Calls): Directory => ({
  knowsAdmins: true,
  async profile(installation, userId) {
    return profileOf(
      User.parse(await calls.answer(installation.externalId, "users.info", { user: userId, include_locale: true })),
    );
  },
});

/** People are called what they want to be called: the display name, when they chose one. */
function profileOf({ user }: z.infer<typeof User>): Profile {
  const names = [user.profile?.display_name, user.profile?.real_name, user.real_name, user.name];
  return {
    name: names.find((name) => name?.trim()) ?? "",
    ...(user.tz && { timeZone: user.tz }),
    ...(user.locale && { locale: user.locale }),
    active: user.deleted !== true,
    human: user.is_bot !== true,
    ...([user.is_restricted, user.is_ultra_restricted, user.is_stranger].includes(true) && { guest: true as const }),
    platformAdmin: user.is_admin === true || user.is_owner === true,
  };
}
