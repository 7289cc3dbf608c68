import { createMemory, remember } from "../../src/kernel/cache.ts";
import { PlatformError } from "../../src/kernel/errors.ts";
import type { Place, Service } from "./clients.ts";
import type { Connector, PersonRef } from "./connector.ts";

/** The chats of single people with the bot. */
export interface PersonalChats {
  /** Does something in the chat with a person; in a new one when the old one is no longer there. Throws PlatformError. */
  with<Result>(at: Service, person: PersonRef, work: (chat: Place) => Promise<Result>): Promise<Result>;
}

export function createPersonalChats(connector: Connector): PersonalChats {
  const known = createMemory<Promise<string>>(20_000);
  return {
    async with(at, person, work) {
      const key = `${person.tenantId} ${person.userId}`;
      const wasKnown = known.has(key);
      const inChat = async () => {
        const conversation = await remember(known, key, () => connector.createPersonal(at, person));
        return work({ ...at, conversation });
      };
      try {
        return await inChat();
      } catch (error) {
        if (!(error instanceof PlatformError && error.fault.gone === "address")) throw error;
        // After the app was taken away and brought back, a person's chat may be another one.
        known.delete(key);
        if (!wasKnown) throw error;
        return inChat();
      }
    },
  };
}
