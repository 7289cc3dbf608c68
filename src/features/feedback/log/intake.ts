import { atItsField } from "../../../kernel/at-its-field.ts";
import { localTime } from "../../../kernel/calendar/local-time.ts";
import type { Context, Person } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { InstallationRef, Sql } from "../../../kernel/ports.ts";
import type { Reply } from "../../../kernel/reply.ts";
import type { Organizations, Unit } from "../../organization/index.ts";
import { accountsOf, type People } from "../../people/index.ts";
import type { SeenCase } from "../access.ts";
import { type Lists, type ReadLists, themeNamed } from "../lists/lists.ts";
import { type Case, type Correction, FeedbackText, type Happened, type NewFeedback } from "../schema.ts";
import type { WayIn } from "../vocabulary.ts";
import { readWhen, type Vantage, whenIn } from "../when/when.ts";

/** Before whom a text that begins like this is logged for, in any language. */
const FOR = /^\s*(?:for|para|de parte de|en nombre de)\s+/i;

/** The answers of a form that logs or corrects, as they are read. */
interface Answered extends Omit<Correction, "happened" | "named" | "cameBy" | "public" | "confidential" | "customer"> {
  readonly happened?: string | undefined;
  readonly cameBy?: { readonly cameBy: WayIn; readonly public: boolean } | undefined;
  readonly customer?: string | undefined;
  readonly whoMayKnow?: "unit" | "named" | undefined;
  readonly named?: readonly string[] | undefined;
}

/** Takes in what people type and fill in: whom it is for, when it happened, who may know. */
export interface Intake {
  /** Of a text that begins with "for @ben": what comes after it, and Ben. */
  forWhom(text: string, context: Context): Promise<Pick<NewFeedback, "text" | "onBehalfOf">>;
  /** Throws UserError when nobody can tell when it happened, or there is no theme of that name. */
  newFeedback(
    answers: Answered & {
      readonly text: string;
      readonly unitId?: string | undefined;
      readonly forWhom?: readonly string[] | undefined;
    },
    context: Context,
  ): Promise<NewFeedback>;
  /** The same; what was left empty is not known after all. */
  correction(seen: Pick<SeenCase, "case" | "unit">, answers: Answered, context: Context): Promise<Correction>;
  /** The accounts in this workspace of those who may know of a case, as the field answers; and who has none here. */
  named(found: Case, installation: InstallationRef): Promise<Confidants>;
}

interface Confidants {
  readonly accounts: string;
  /** Ids of people. */
  readonly elsewhere: readonly string[];
}

export function createIntake(
  database: Sql,
  organizations: Pick<Organizations, "unitFor">,
  people: Pick<People, "named">,
  lists: ReadLists,
): Intake {
  const peopleOf = async (accounts: readonly string[] | undefined, context: Context): Promise<readonly Person[]> =>
    people.named(
      context,
      (accounts ?? []).map((userId) => ({ userId })),
    );

  const intake: Intake = {
    async forWhom(text, context) {
      const before = FOR.exec(text)?.[0];
      const mentioned = context.mentioned.find(
        ({ as }) => before !== undefined && text.slice(before.length).startsWith(as),
      );
      if (before === undefined || !mentioned) return { text };
      const [person] = await people.named(context, [mentioned]);
      if (!person?.active) return { text };
      const rest = FeedbackText.safeParse(text.slice(before.length + mentioned.as.length).replace(/^[\s,:]+/, ""));
      if (!rest.success) throw userError("feedback.empty");
      return { text: rest.data, ...(person.id !== context.actor.id && { onBehalfOf: person }) };
    },

    async newFeedback({ happened, cameBy, whoMayKnow, named, forWhom, theme, step, ...same }, context) {
      const when = happened ? vantageOf(await organizations.unitFor(context, same.unitId), context.now) : undefined;
      const [heard] = await peopleOf(forWhom, context);
      if (heard && !heard.active) throw userError("feedback.forWhomGone", { name: heard.name });
      const confidential = whoMayKnow === "named";
      return {
        ...same,
        ...cameBy,
        theme: theme && themeNamed(theme, (await lists(context.organization.id)).theme, context.say).key,
        step: step ?? undefined,
        happened: when && happenedAs(happened, when),
        onBehalfOf: heard && heard.id !== context.actor.id ? heard : undefined,
        ...(confidential && { confidential, named: await peopleOf(named, context) }),
      };
    },

    async correction({ case: found, unit }, answers, context) {
      const { happened, cameBy, customer, whoMayKnow, named, theme, step, ...same } = answers;
      const listed = listedIn(await lists(context.organization.id), found);
      const { elsewhere } = await intake.named(found, context.installation);
      return {
        ...same,
        step: step ? listed("step", step) : found.step ? null : undefined,
        theme: listed("theme", theme),
        cameBy: cameBy?.cameBy ?? null,
        public: cameBy?.public ?? false,
        customer: customer ?? null,
        ...((happened ?? "") === typedMoment(found.happened, unit)
          ? {}
          : { happened: happenedAs(happened, vantageOf(unit, context.now)) ?? null }),
        ...(await whoKnows(found, whoMayKnow, async () => [
          ...(await peopleOf(named, context)).map(({ id }) => id),
          ...elsewhere,
        ])),
      };
    },

    async named({ named }, installation) {
      const here = await accountsOf(database, installation, named);
      return { accounts: [...here.values()].join(","), elsewhere: named.filter((id) => !here.has(id)) };
    },
  };
  return intake;
}

/** Who may know of it. That the unit may is what a held case waits for: no more is said by leaving it so. */
async function whoKnows(
  { confidential: was, heldUntil }: Case,
  whoMayKnow: Answered["whoMayKnow"],
  named: () => Promise<readonly string[]>,
): Promise<Pick<Correction, "confidential" | "named">> {
  if (heldUntil && whoMayKnow !== "named") return {};
  const confidential = whoMayKnow === undefined ? was : whoMayKnow === "named";
  return { confidential, named: confidential ? await named() : [] };
}

/** What is answered, if it is in the list or was so before. */
const listedIn =
  (lists: Lists, found: Case) =>
  (list: "theme" | "step", key: string | null | undefined): string | undefined =>
    key && (key === found[list] || lists[list].keys.includes(key)) ? key : undefined;

/** Which field of a form an answer stands in that nobody can tell the meaning of, by the sentence that says so. */
const FIELDS: Readonly<Record<string, string>> = {
  "feedback.whenUnknown": "happened",
  "feedback.forWhomGone": "forWhom",
  "cases.unknownTheme": "theme",
};

/** Shows at its field that an answer is not understood. */
export const askingAgain = (context: Context, work: () => Promise<Reply>): Promise<Reply> =>
  atItsField(FIELDS, context, work);

/** What somebody answered to when it happened. Throws UserError when it is not understood. */
function happenedAs(said: string | undefined, from: Vantage): Happened | undefined {
  if (!said) return undefined;
  const happened = readWhen(said, from);
  if (!happened) throw userError("feedback.whenUnknown");
  return happened;
}

/** From where a unit looks at moments: as of when a text was written. */
const vantageOf = ({ timeZone, locale }: Pick<Unit, "timeZone" | "locale">, now: Date): Vantage => ({
  now,
  timeZone,
  locale,
});

export const happenedIn = (text: string, unit: Unit, written: Date): Happened | undefined =>
  whenIn(text, vantageOf(unit, written));

/** A moment as one may type it, in the unit's zone. */
export function typedMoment(happened: Happened | undefined, { timeZone }: Pick<Unit, "timeZone">): string {
  if (!happened) return "";
  const { date, minute } = localTime(timeZone, happened.at);
  const two = (value: number): string => String(value).padStart(2, "0");
  return happened.to === "day" ? date : `${date} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
