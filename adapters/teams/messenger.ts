import { PlatformError } from "../../src/kernel/errors.ts";
import type { Destination, InstallationRef, Installations, Messenger, Pace } from "../../src/kernel/ports.ts";
import type { Place } from "./clients.ts";
import type { Connector } from "./connector.ts";
import { NotSent, teamsError } from "./errors.ts";
import type { PersonalChats } from "./personal-chats.ts";
import { renderCard } from "./render-card.ts";

/**
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit: in one conversation 1,800 an hour, and seldom
 * several a second; in one tenant 50 a second, of which all calls together take 25 and at most 25 more in a row.
 */
const pace: Pace = {
  laneGap: 2_000,
  rates: {
    post: { perSecond: 15, burst: 15 },
    replace: { perSecond: 5, burst: 5 },
    withdraw: { perSecond: 3, burst: 3 },
    publish: { perSecond: 2, burst: 2 },
  },
};

/** Milliseconds. */
const PATIENCE = 10_000;

export interface MessengerDependencies {
  readonly connector: Connector;
  readonly chats: PersonalChats;
  readonly installations: Installations;
}

/** The way out to Teams. */
export function createMessenger({ connector, chats, installations }: MessengerDependencies): Messenger {
  const serviceOf = async (to: InstallationRef, operation: string) => ({
    serviceUrl: await serviceUrlOf(installations, to, operation),
    patience: PATIENCE,
  });

  const placeOf = async (to: Destination, messageId: string, operation: string): Promise<[Place, string]> => {
    const [conversation, id] = messageId.split(" ");
    const at = await serviceOf(to, operation);
    return id === undefined || conversation === undefined
      ? [{ ...at, conversation: to.address }, messageId]
      : [{ ...at, conversation }, id];
  };

  return {
    pace,
    async post(to, card, _key, thread) {
      const at = await serviceOf(to, "send");
      const message = renderCard(card);
      const place = { ...at, conversation: to.address };
      if (isChannel(to.address)) {
        return thread === undefined ? connector.postToChannel(place, message) : connector.reply(place, thread, message);
      }
      if (isConversation(to.address)) return connector.send(place, message);
      // A person's chat is another address than the person, so that it has to be kept with the message's id.
      return chats.with(at, { tenantId: to.externalId, userId: to.address }, async (chat) => {
        const id = await connector.send(chat, message);
        return `${chat.conversation} ${id}`;
      });
    },
    async replace(to, messageId, card) {
      const [place, id] = await placeOf(to, messageId, "update");
      await connector.update(place, id, renderCard(card));
    },
    async withdraw(to, messageId) {
      const [place, id] = await placeOf(to, messageId, "delete");
      try {
        await connector.delete(place, id);
      } catch (error) {
        if (!(error instanceof PlatformError && error.fault.gone === "message")) throw error;
      }
    },
    // There is no tab for it: it is edited in the message in which they were shown it.
    async publish(to, card, messageId) {
      if (messageId === undefined) throw teamsError("update", new NotSent("home_nowhere", { retryable: false }));
      const [place, id] = await placeOf(to, messageId, "update");
      await connector.update(place, id, renderCard(card, "alone"));
    },
    // Teams gives a bot no way to look for a message.
    find: async () => "cannot tell",
  };
}

/** Where Teams is called about a tenant. Throws PlatformError when it has not said so yet. */
export async function serviceUrlOf(
  installations: Installations,
  to: InstallationRef,
  operation: string,
): Promise<string> {
  const endpoint = (await installations.find("teams", to.externalId))?.endpoint;
  if (endpoint === undefined) throw teamsError(operation, new NotSent("no_service_url", { retryable: false }));
  return endpoint;
}

/** The first kind has channels of the times of Skype. */
const isChannel = (address: string): boolean => /@thread\.(?:skype|tacv2)$/.test(address);
const isConversation = (address: string): boolean => /^(?:19|a):/.test(address);
