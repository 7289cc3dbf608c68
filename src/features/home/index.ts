import type { Clock, Ids } from "../../kernel/clock.ts";
import { bindCommands } from "../../kernel/command.ts";
import type { Context, Person } from "../../kernel/context.ts";
import { type Drawing, HOME, homeOf, laneFor, noteHomeShown, reachableAgain } from "../../kernel/outbox/index.ts";
import type { Destination, Log } from "../../kernel/ports.ts";
import type { Feature } from "../../kernel/registry.ts";
import type { Reply } from "../../kernel/reply.ts";
import type { Card } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { accountsOf } from "../people/index.ts";
import { homeCard } from "./cards.ts";
import { homeCommands } from "./commands.ts";
import { createDrawHomes, type DrawingDependencies, drawingOf } from "./drawing.ts";
import { createLooking, type Looking } from "./looking.ts";
import { noteOpened } from "./store.ts";

export { type CommandLine, startButtons } from "./cards.ts";
export { homeCommands } from "./commands.ts";

export interface HomeDependencies extends DrawingDependencies {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** There may be something to send. */
  readonly wake: () => void;
}

export interface HomeFeature extends Feature, Looking {
  readonly drawings: Readonly<Record<typeof HOME, Drawing>>;
  /** What somebody is shown who has just come: their Home, with nothing in it yet. */
  welcomeCard(say: Say, to: Pick<Person, "name">): Card;
}

/** What each person needs now, without asking: shown when they open their Home or ask for it, and kept as things are. */
export function createHomeFeature(deps: HomeDependencies): HomeFeature {
  const { database, ids, log } = deps;
  const draw = createDrawHomes(deps);
  const looking = createLooking({ ...deps, draw });

  const welcomeCard: HomeFeature["welcomeCard"] = (say, { name }) =>
    homeCard(name, [], { commands: deps.commands(say), leads: false }, say);

  const open = async (context: Context): Promise<Reply> => {
    // Somebody who is not known yet may be an admin, as the platform tells.
    await context.hasRole(["admin"]);
    const { installation, actor, say, now } = context;
    const { organizationId, installationId } = installation;
    const userId = (await accountsOf(database, installation, [actor.id])).get(actor.id);
    const [card] = userId === undefined ? [] : await draw([{ organizationId, installationId, userId }]);
    if (userId === undefined || !card) return { kind: "home", card: welcomeCard(say, actor) };
    return {
      kind: "home",
      card,
      shown: (messageId) => noteShown({ ...installation, address: userId }, card, messageId, now),
    };
  };

  /** It is kept as things are from now on. Somebody sees it already: what fails here is in nobody's way. */
  async function noteShown(account: Destination, card: Card, messageId: string | undefined, now: Date): Promise<void> {
    try {
      await database.transaction(async (sql) => {
        const { organizationId } = account;
        const place = homeOf(account);
        const home = { organizationId, laneId: await laneFor(sql, ids, place), id: ids.next() };
        await reachableAgain(sql, place);
        await noteOpened(sql, home, now);
        await noteHomeShown(sql, home, card, messageId);
      });
    } catch (error) {
      log.warn(
        { err: error, installation: account.installationId },
        "A Home that is open will not be kept as things are",
      );
    }
  }

  return {
    name: "home",
    ...looking,
    drawings: { [HOME]: drawingOf(draw) },
    commands: bindCommands(homeCommands, { home: (_input, context) => open(context) }),
    home: open,
    welcomeCard,
  };
}
