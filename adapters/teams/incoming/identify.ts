import { z } from "zod";
import { createMemory, remember } from "../../../src/kernel/cache.ts";
import { PlatformError } from "../../../src/kernel/errors.ts";
import type { Mentioned } from "../../../src/kernel/incoming.ts";
import type { Connector } from "../connector.ts";
import type { HeardMessage } from "./heard.ts";

/** What was written, with the people whom it names in the directory's ids. */
export type Identify = (heard: HeardMessage) => Promise<HeardMessage>;

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context */
const Member = z.object({ aadObjectId: z.string().min(1) });

/** Milliseconds: whoever wrote it waits meanwhile. */
const PATIENCE = 1_000;

/**
 * A mention names a person by the id that only this bot knows them by; everything else that Teams sends, by the directory's.
 * Whom Teams does not tell is not among the mentioned; their name stays in the text.
 */
export function createIdentify(connector: Pick<Connector, "getMember">): Identify {
  const known = createMemory<Promise<string>>(20_000);

  return async ({ incoming, origin }) => {
    const { conversation, serviceUrl } = origin;
    if (incoming.kind !== "command" || !incoming.mentioned || !conversation) return { incoming, origin };
    const at = { serviceUrl, conversation: conversation.id, patience: PATIENCE };
    const inDirectory = async (account: string) => Member.parse(await connector.getMember(at, account)).aadObjectId;
    const identified = async (one: Mentioned): Promise<Mentioned[]> => {
      if (!isAccount(one.userId)) return [one];
      try {
        const userId = await remember(known, `${incoming.from.externalId} ${one.userId}`, () =>
          inDirectory(one.userId),
        );
        return [{ ...one, userId }];
      } catch (error) {
        if (error instanceof PlatformError || error instanceof z.ZodError) return [];
        throw error;
      }
    };
    const mentioned = (await Promise.all(incoming.mentioned.map(identified))).flat();
    return { incoming: { ...incoming, mentioned }, origin };
  };
}

const isAccount = (userId: string): boolean => userId.startsWith("29:");
