import { bindActions, bindForms } from "../../../kernel/action.ts";
import { atItsField } from "../../../kernel/at-its-field.ts";
import { bindCommands } from "../../../kernel/command.ts";
import type { Context, Person } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { LookAgain } from "../../../kernel/look-again.ts";
import type { Drawing } from "../../../kernel/outbox/index.ts";
import type { Feature } from "../../../kernel/registry.ts";
import { nothing, opening, privately, type Reply, replacing } from "../../../kernel/reply.ts";
import { type Card, card, text } from "../../../message/card.ts";
import type { Texts } from "../../../texts/catalog.ts";
import { withArrival } from "../../attention/index.ts";
import { isManagerOf } from "../../organization/index.ts";
import { accountsOf, type People } from "../../people/index.ts";
import { pathActions, pathForms } from "./actions.ts";
import { begunCard, MOST_PATHS, newcomersCard } from "./cards.ts";
import { readCardsOf } from "./cards-store.ts";
import { firstDaysCommands } from "./commands.ts";
import { drawFirstDays } from "./drawing.ts";
import { beginForm } from "./forms.ts";
import type { Path } from "./schema.ts";
import { createSendingCards } from "./sending.ts";
import { createService, type FirstDaysDependencies } from "./service.ts";
import { lookAgain, readNewcomers, readPaths } from "./store.ts";

export { firstDaysCommands } from "./commands.ts";
export { newcomersDue } from "./newcomers-due.ts";

export interface FirstDaysFeature extends Feature {
  readonly drawings: Readonly<Record<string, Drawing>>;
  /** Sends the cards for which the time has come; to be called once a minute, by any number of processes. */
  passDue(now: Date): Promise<void>;
  readonly lookAgain: LookAgain;
}

export interface FirstDaysFeatureDependencies extends FirstDaysDependencies {
  readonly people: Pick<People, "named">;
  readonly texts: Texts;
}

/** People that a list offers to begin with. */
const OFFERED = 5;
/** Milliseconds for which a list still has a path: a little longer than its manager is asked about it. */
const LISTED = 45 * 24 * 60 * 60_000;

/** The first days of somebody new: eight small cards, one at the beginning of each shift, begun by who leads their unit. */
export function createFirstDaysFeature(deps: FirstDaysFeatureDependencies): FirstDaysFeature {
  const { database, organizations, people } = deps;
  const service = createService(deps);

  async function list(context: Context, said?: string): Promise<Card> {
    const { organization, actor, now, say } = context;
    const units = (await organizations.units(organization.id)).filter(({ id }) => isManagerOf(actor, id));
    const unitIds = units.map(({ id }) => id);
    const since = new Date(now.getTime() - LISTED);
    const of = { units: unitIds, startedBy: actor.id };
    const paths = await readPaths(database, organization.id, of, since, MOST_PATHS + 1);
    const cards = await readCardsOf(
      database,
      organization.id,
      paths.map(({ id }) => id),
    );
    const led = paths.map((path) => ({ path, cards: cards.filter(({ pathId }) => pathId === path.id) }));
    const fresh = await readNewcomers(database, organization.id, unitIds, now, OFFERED);
    const freshIds = fresh.map(({ id }) => id);
    const accounts = await accountsOf(database, context.installation, freshIds);
    const newcomers = fresh.flatMap((one) => {
      const account = accounts.get(one.id);
      return account === undefined ? [] : [{ ...one, account }];
    });
    const shown = units.length > 0 ? units : [await organizations.unitFor(context)];
    return newcomersCard({ said, led, newcomers, units: shown, actorId: actor.id }, say);
  }

  async function begin(userId: string, context: Context): Promise<Card> {
    const [person] = await people.named(context, [{ userId }]);
    if (!person) throw userError("firstDays.whoMissing");
    return started(person, context);
  }

  const started = async (person: Person, context: Context): Promise<Card> =>
    begunCard((await service.start(person, context)).path, context.say);

  const led =
    (change: (pathId: string, context: Context) => Promise<Path>, said: LedSaid) =>
    async ({ pathId }: { pathId: string }, context: Context): Promise<Reply> => {
      const { personName: name } = await change(pathId, context);
      return replacing(await list(context, context.say(said, { name })));
    };

  return {
    name: "first days",
    drawings: drawFirstDays(deps),
    passDue: createSendingCards(deps),
    lookAgain,
    commands: bindCommands(firstDaysCommands, {
      async welcome({ text: typed }, context) {
        if (typed === "") return privately(await list(context));
        const [named] = context.mentioned;
        if (!named) throw userError("firstDays.whoTyped", { typed: typed.slice(0, 40) });
        return privately(await begin(named.userId, context));
      },
      newcomers: async (_input, context) => privately(await list(context)),
    }),
    actions: bindActions(pathActions, {
      begin: async ({ who }, { say }) => opening(beginForm(say, who)),
      pause: led(service.pause, "firstDays.isPaused"),
      goOn: led(service.goOn, "firstDays.goesOn"),
      stop: led(service.stop, "firstDays.isStopped"),
      // The cards themselves are drawn anew wherever they stand.
      async done({ cardId }, context) {
        await service.done(cardId, true, context);
        return nothing;
      },
      async notDone({ cardId }, context) {
        await service.done(cardId, false, context);
        return nothing;
      },
      async ask({ cardId }, context) {
        const notes = await service.ask(cardId, context);
        if (notes.every(({ arrival }) => arrival.decision.go === "now")) return nothing;
        const said = context.say("firstDays.willHear");
        return privately(await withArrival(card(said, text(said)), notes[0], context));
      },
      async takeBackAsking({ cardId }, context) {
        await service.takeBackAsking(cardId, context);
        return nothing;
      },
      async stopOwn({ cardId }, context) {
        await service.stopOwn(cardId, context);
        return nothing;
      },
      async goOnOwn({ cardId }, context) {
        await service.goOnOwn(cardId, context);
        return nothing;
      },
      async talked({ cardId }, context) {
        await service.talked(cardId, true, context);
        return nothing;
      },
      async notTalked({ cardId }, context) {
        await service.talked(cardId, false, context);
        return nothing;
      },
    }),
    forms: bindForms(pathForms, {
      begin: (_about, { who }, context) =>
        atItsField(FIELDS, context, async () => privately(await begin(who, context))),
    }),
  };
}

type LedSaid = "firstDays.isPaused" | "firstDays.goesOn" | "firstDays.isStopped";

/** At which field of a form a sentence stands. */
const FIELDS: Readonly<Record<string, string>> = {
  "firstDays.whoMissing": "who",
  "firstDays.notYourself": "who",
  "firstDays.nobodyNew": "who",
  "firstDays.goingAlready": "who",
  "channel.notYourUnit": "who",
};
