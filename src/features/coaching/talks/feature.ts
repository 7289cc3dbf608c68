import { bindActions, bindForms } from "../../../kernel/action.ts";
import { atItsField } from "../../../kernel/at-its-field.ts";
import { localTime } from "../../../kernel/calendar/index.ts";
import { bindCommands } from "../../../kernel/command.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { Feature } from "../../../kernel/registry.ts";
import { opening, privately, replacing } from "../../../kernel/reply.ts";
import { isFirstSight, whatBecameOf } from "../../../kernel/seen.ts";
import { undoableSince } from "../../../kernel/undo.ts";
import { type Card, card, text } from "../../../message/card.ts";
import type { ReadLists } from "../../feedback/index.ts";
import { readThanks } from "../../recognition/index.ts";
import { insertNotNeeded, undoNotNeeded } from "../nudges/due-store.ts";
import { GOOD_NEWS } from "../signals/names.ts";
import { changeForm, didForm, noteForm, talkActions, talkForms } from "./actions.ts";
import { notedCard, notNeededCard, SHOWN, talksCard, worthCard } from "./cards.ts";
import { talkCommands } from "./commands.ts";
import { createNoting, type Noted, type NotingDependencies } from "./noting.ts";
import { Note, type Worth } from "./schema.ts";
import { pageOfTalks } from "./store.ts";
import { findWorth, nameOfWhom, type WorthDependencies } from "./worth.ts";

export interface TalksDependencies extends NotingDependencies, WorthDependencies {
  readonly database: NotingDependencies["database"];
  readonly lists: ReadLists;
}

/** Managers note when they have talked with somebody about their work, and see what could be worth a talk now. */
export function createTalksFeature(deps: TalksDependencies): Feature {
  const { database, ids, lists } = deps;
  const noting = createNoting(deps);

  const noted = (found: Noted, { now, say }: Context): Card => notedCard(found, now, say);

  async function pageOf(page: number, { organization, actor, say }: Context): Promise<Card> {
    const wanted = { from: page * SHOWN, count: SHOWN + 1 };
    const talks = await pageOfTalks(database, organization.id, actor.id, wanted);
    return talksCard(talks.slice(0, SHOWN), page, talks.length > SHOWN, say);
  }

  /** Notes once for a delivery that something is not needed; its id. */
  async function notNeeded({ unitId, personId, signal }: Worth, context: Context): Promise<string> {
    const { organization, actor, delivery, now } = context;
    const id = ids.next();
    const sight = { organizationId: organization.id, delivery, subjectId: id, at: now };
    return database.transaction(async (sql) => {
      if (!(await isFirstSight(sql, sight))) return (await whatBecameOf(sql, organization.id, delivery)) ?? id;
      await insertNotNeeded(sql, {
        ...{ organizationId: organization.id, id, managerId: actor.id, unitId, personId: personId ?? null },
        ...{ signal, good: GOOD_NEWS.has(signal), day: localTime(actor.timeZone, now).date, madeAt: now },
      });
      return id;
    });
  }

  return {
    name: "talks",
    commands: bindCommands(talkCommands, {
      async coached({ text: typed }, context) {
        if (typed === "") return privately(await pageOf(0, context));
        const { to, reason } = readThanks(typed, context.mentioned);
        if (to.length === 0) return opening(noteForm(context.say, typed));
        const note = Note.safeParse(reason);
        if (!note.success) throw userError("talk.tooLong");
        return privately(noted(await noting.with(to, { note: note.data, shared: false }, context), context));
      },
      async coach(_input, context) {
        const { organization, actor, now, say } = context;
        const { date } = localTime(actor.timeZone, now);
        return privately(worthCard(await findWorth(deps, context), date, await lists(organization.id), say));
      },
    }),
    actions: bindActions(talkActions, {
      note: async (_input, { say }) => opening(noteForm(say)),
      did: async (whom, context) => opening(didForm(context.say, whom, await nameOfWhom(deps, whom, context))),
      change: async ({ talkIds }, context) => opening(changeForm(context.say, await noting.read(talkIds, context))),
      async show({ talkIds }, context) {
        const talks = await noting.read(talkIds, context);
        const note = talks.find((talk) => talk.note !== null)?.note ?? "";
        const shown = await noting.change(talks, { note, shared: true }, context);
        return replacing(noted({ talks: shown, refused: [] }, context));
      },
      async undo({ talkIds }, context) {
        const talks = await noting.read(talkIds, context);
        await noting.undo(talks, context);
        const said = context.say("talk.undone", { names: talks.map(({ name }) => name).join(", ") });
        return replacing(card(said, text(said)));
      },
      page: async ({ page }, context) => replacing(await pageOf(page, context)),
      async notNeeded(worth, context) {
        const name = await nameOfWhom(deps, worth, context);
        return privately(notNeededCard(name, await notNeeded(worth, context), context.say));
      },
      async needed({ nudgeId: id }, context) {
        const { organization, actor, now, say } = context;
        const key = { organizationId: organization.id, managerId: actor.id, id };
        if (!(await undoNotNeeded(database, key, undoableSince(now)))) throw userError("talk.tooLate");
        const said = say("coach.neededAgain");
        return replacing(card(said, text(said)));
      },
    }),
    forms: bindForms(talkForms, {
      note: (_about, { who, note = "", show }, context) =>
        atItsField(FIELDS, context, async () => {
          const accounts = who.map((userId) => ({ userId }));
          return privately(noted(await noting.with(accounts, { note, shared: show === "both" }, context), context));
        }),
      async did(whom, { note = "", show }, context) {
        await nameOfWhom(deps, whom, context);
        const talks = await noting.write([whom], { note, shared: show === "both" }, context);
        return privately(noted({ talks, refused: [] }, context));
      },
      async change({ talkIds }, { note = "", show }, context) {
        const talks = await noting.read(talkIds, context);
        const changed = await noting.change(talks, { note, shared: show === "both" }, context);
        return replacing(noted({ talks: changed, refused: [] }, context));
      },
    }),
  };
}

/** At which field of a form a sentence stands. */
const FIELDS: Readonly<Record<string, string>> = {
  "talk.nobody": "who",
  "talk.self": "who",
  "talk.notYours": "who",
};
