import { bindActions } from "../../kernel/action.ts";
import { bindCommands } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { LookAgain } from "../../kernel/look-again.ts";
import type { Drawing } from "../../kernel/outbox/index.ts";
import type { Feature } from "../../kernel/registry.ts";
import { privately, type Reply } from "../../kernel/reply.ts";
import { takeAlong } from "../../kernel/take-along.ts";
import { card, text } from "../../message/card.ts";
import { readable, readRepeats, timeWritten } from "../calendar/index.ts";
import { isManagerOf, type Organizations, unitMeant } from "../organization/index.ts";
import { daysWritten } from "../schedules/index.ts";
import { digestActions } from "./actions.ts";
import { digestCommands } from "./commands.ts";
import { createDigests, DIGEST, type Digests, type DigestsDependencies } from "./digests.ts";
import { digestFile } from "./file/file.ts";
import { readPlace } from "./lines/place.ts";
import { type DigestOf, isOfAll } from "./lines/schema.ts";
import { createKeeping } from "./measures/keeping.ts";
import { createMeasures } from "./measures/measures.ts";
import { createOpening, type OpeningDependencies } from "./opening.ts";
import { readPlaces } from "./places.ts";
import { LEADING } from "./readers/rights.ts";
import { lookAgain } from "./sending/look-again.ts";
import { type Pace, USUAL } from "./sending/pace.ts";
import { createSendingDigests, type SendingDigestsDependencies } from "./sending/sending.ts";
import { planNext, readPaces, savePace } from "./sending/store.ts";
import { titleOf } from "./shown/cards.ts";
import { createShowing, drawDigests, type ShowingDependencies } from "./shown/drawing.ts";
import { lastWeek, mondayOfNamed } from "./weeks.ts";

export interface DigestFeature extends Feature {
  readonly drawings: Readonly<Record<typeof DIGEST, Drawing>>;
  readonly digests: Digests;
  /** Sends digests for which the time has come; to be called once a minute, by any number of processes. */
  sendDue(now: Date): Promise<void>;
  /** Works out what weeks came to that are over; to be called once a minute, by any number of processes. */
  measureDue(now: Date): Promise<void>;
  readonly lookAgain: LookAgain;
}

export type DigestDependencies = Omit<DigestsDependencies, "measures"> &
  Omit<SendingDigestsDependencies, "digests"> &
  ShowingDependencies &
  OpeningDependencies & { readonly organizations: Organizations };

/** The weekly digest: it tells those who lead things as they are, and each manager those of their unit. */
export function createDigestFeature(given: DigestDependencies): DigestFeature {
  const deps = { ...given, measures: createMeasures(given) };
  const { database, organizations } = deps;
  const digests = createDigests(deps);
  const show = createShowing(deps);
  const open = createOpening(deps);

  /** Throws UserError for whoever may not read it. */
  async function requireRight(of: DigestOf, { actor, hasRole }: Context): Promise<void> {
    if (!isOfAll(of) && isManagerOf(actor, of.placeId)) return;
    if (!(await hasRole(LEADING))) throw userError("digest.notAllowed");
  }

  async function shown(of: DigestOf, context: Context): Promise<Reply> {
    await requireRight(of, context);
    const { actor, now } = context;
    const digest = await digests.read(of, now, actor);
    await digests.opened(digest, actor.id, now);
    return privately(await show(digest, actor, { personId: actor.id, say: context.say }));
  }

  /** The same digest as a file to keep. */
  async function taken(of: DigestOf, context: Context): Promise<Reply> {
    await requireRight(of, context);
    const { actor, now, say } = context;
    const digest = await digests.read(of, now, actor);
    await digests.opened(digest, actor.id, now);
    const units = new Map((await organizations.units(of.organizationId)).map(({ id, name }) => [id, name]));
    const title = titleOf(digest, await readPlace(database, of), say);
    return takeAlong(
      digestFile(digest, (unitId) => units.get(unitId) ?? "", say),
      title,
      say,
    );
  }

  /** The digest that somebody means: of all, else of the unit that they manage; of its last week, unless they say which. */
  async function meant(named: string | undefined, period: string | undefined, context: Context): Promise<DigestOf> {
    const { organization, actor, now } = context;
    const { timeZone } = await readPlaces(database, organization.id);
    const week = period === undefined ? lastWeek(timeZone, now).monday : weekMeant(period);
    const of = (placeId: string): DigestOf => ({ organizationId: organization.id, placeId, week });
    if (named !== undefined) return of((await unitMeant(organizations, named, context)).id);
    if (await context.hasRole(LEADING)) return of(organization.id);
    const own = actor.memberships.find(({ role }) => role === "manager");
    return of(own?.unitId ?? organization.id);
  }

  async function setPace(change: (before: Pace) => Pace, { organization, actor, now, say }: Context): Promise<Reply> {
    const before = (await readPaces(database, organization.id, [actor.id])).get(actor.id) ?? USUAL;
    const pace = change(before);
    await savePace(database, organization.id, actor.id, pace);
    await planNext(database, organization.id, [{ personId: actor.id, at: now }]);
    const days = daysWritten({ weekdays: [pace.weekday] }, readable(say)) ?? "";
    const said = pace.paused
      ? say("digest.pace.off")
      : pace.minute === null
        ? say("digest.pace.start", { days })
        : say("digest.pace.at", { days, time: timeWritten(pace.minute, say) });
    return privately(card(said, text(said)));
  }

  const of = ({ placeId, week }: Omit<DigestOf, "organizationId">, { organization }: Context): DigestOf => ({
    ...{ organizationId: organization.id, placeId, week },
  });

  return {
    name: "digest",
    digests,
    drawings: { [DIGEST]: drawDigests(deps, digests, show) },
    sendDue: createSendingDigests({ ...deps, digests }),
    measureDue: createKeeping(deps),
    lookAgain,
    commands: bindCommands(digestCommands, {
      async digest(asked, context) {
        if (asked.ask === "nothing") throw userError("digest.unclear");
        if (asked.ask === "show") {
          const of = await meant(asked.unit, asked.period, context);
          return asked.file ? taken(of, context) : shown(of, context);
        }
        if (!asked.on) return setPace((before) => ({ ...before, paused: true }), context);
        return setPace(
          (before) => ({ ...before, ...readPace(asked.when, context.say.locale), paused: false }),
          context,
        );
      },
    }),
    actions: bindActions(digestActions, {
      async open({ opens, ...one }, context) {
        const asked = of(one, context);
        await requireRight(asked, context);
        const { actor, now } = context;
        await digests.opened(asked, actor.id, now);
        return open(asked, opens, context);
      },
      show: (one, context) => shown(of(one, context), context),
      take: (one, context) => taken(of(one, context), context),
      async seen(one, context) {
        const asked = of(one, context);
        await requireRight(asked, context);
        await digests.opened(asked, context.actor.id, context.now);
        const said = context.say("digest.seenSaid");
        return privately(card(said, text(said)));
      },
    }),
  };
}

/** The Monday of 2026-W46, or a month as it is. Throws UserError. */
function weekMeant(period: string): string {
  const monday = /^\d{4}-\d{2}$/.test(period) ? period : mondayOfNamed(period);
  if (monday === undefined) throw userError("digest.unclear");
  return monday;
}

/** Reads "Monday 9:00"; without a time, when their work begins. Nothing: as it was. Throws UserError. */
function readPace(typed: string, locale: string): Partial<Pace> {
  if (typed === "") return {};
  const { weekdays, named, minute, rest } = readRepeats(typed, locale);
  const [weekday, ...more] = weekdays;
  if (rest !== "" || !named || weekday === undefined || more.length > 0) throw userError("digest.unclear");
  return { weekday, minute };
}
