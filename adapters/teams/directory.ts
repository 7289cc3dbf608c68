import { z } from "zod";
import { PlatformError } from "../../src/kernel/errors.ts";
import type { Directory, Installations } from "../../src/kernel/ports.ts";
import type { Connector } from "./connector.ts";
import { serviceUrlOf } from "./messenger.ts";
import type { PersonalChats } from "./personal-chats.ts";
import type { Sightings } from "./sightings.ts";

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context */
const Member = z.object({
  name: z.string().optional(),
  userPrincipalName: z.string().nullish(),
  userRole: z.string().nullish(),
});

/** Milliseconds. */
const PATIENCE = 2_500;

/** The role is "user" for everybody else; a guest's principal name has the mark #EXT# in it. */
const isGuest = (role: string | null | undefined, principal: string | null | undefined): boolean =>
  role === "guest" || role === "anonymous" || principal?.includes("#EXT#") === true;

export interface DirectoryDependencies {
  readonly connector: Connector;
  readonly chats: PersonalChats;
  readonly installations: Installations;
  readonly sightings: Sightings;
}

/**
 * Looks people up where they were seen last, else in their own chat. Language and time zone are only in what they send; who
 * administers a tenant Teams does not tell a bot at all.
 */
export const createDirectory = ({ connector, chats, installations, sightings }: DirectoryDependencies): Directory => ({
  knowsAdmins: false,
  async profile(installation, userId) {
    const { externalId: tenantId } = installation;
    const at = { serviceUrl: await serviceUrlOf(installations, installation, "getMember"), patience: PATIENCE };
    const { conversation, locale, timeZone } = sightings.last(tenantId, userId);
    const inChat = () => chats.with(at, { tenantId, userId }, (chat) => connector.getMember(chat, userId));
    const member = await (conversation === undefined
      ? inChat()
      : connector.getMember({ ...at, conversation }, userId).catch((error: unknown) => {
          // A message extension is used where the bot is not.
          if (error instanceof PlatformError && error.fault.gone === "address") return inChat();
          throw error;
        }));
    const { name, userPrincipalName, userRole } = Member.parse(member);
    return {
      name: name?.trim() || userPrincipalName || userId,
      ...(timeZone !== undefined && { timeZone }),
      ...(locale !== undefined && { locale }),
      active: true,
      human: true,
      ...(isGuest(userRole, userPrincipalName) && { guest: true as const }),
      platformAdmin: false,
    };
  },
});
