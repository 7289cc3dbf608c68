import { z } from "zod";
import { defineForm, form } from "../../kernel/action.ts";
import type { Field, Form, PersonField } from "../../message/form.ts";
import { languages, type PlainKey, type Say } from "../../texts/catalog.ts";
import { languageName, spoken, type Unit } from "../organization/index.ts";
import { Accounts } from "../people/index.ts";
import type { Member, UnitRole } from "./schema.ts";

const LONGEST_NAME = 60;
/** More people than this are not asked for at once: nobody could look through them. */
const MOST_ASKED = 80;
/** As many as a menu takes on every platform. */
const MOST_UNITS = 100;

const Name = z
  .string({ error: "units.sayName" })
  .transform((typed) => typed.trim().replace(/\s+/g, " ").toWellFormed().replaceAll("\0", "␀"))
  .pipe(z.string().min(1, "units.sayName").max(LONGEST_NAME, "units.nameTooLong"));
const Picked = Accounts.optional();

const Settings = z.object({
  name: Name,
  language: z.enum(languages),
  zone: z.string().trim().max(100).default(""),
  channel: z.enum(["keep", "here", "none"]).default("keep"),
  managers: Picked,
  members: Picked,
});
export type Settings = z.infer<typeof Settings>;

/** The conversation where a form was opened. */
const here = z.string().max(400).optional();
/** `after`: what was changed of the unit last by then. `people`: whether it was asked who belongs to it. */
const About = z.object({ unitId: z.uuid(), after: z.uuid(), people: z.boolean() });

export const unitForms = {
  add: defineForm("unit.add", z.object({ here }), Settings),
  change: defineForm("unit.change", About.extend({ here }), Settings),
  members: defineForm("unit.members", About, z.object({ members: Picked })),
  assign: defineForm(
    "people.assign",
    z.object({}),
    z.object({
      who: Accounts.pipe(z.array(z.string()).min(1, "units.sayWho")),
      unit: z.uuid({ error: "units.sayUnit" }),
      as: z.enum(["staff", "manager", "nothing"]),
    }),
  ),
};

const buttons = (say: Say) => ({ submit: say("form.save"), close: say("form.cancel") });

/** Asks for a new unit, which begins with the language and zone of whoever adds it. */
export const addForm = (conversation: string | undefined, { locale, timeZone }: Locale, say: Say): Form =>
  form(
    unitForms.add,
    { here: conversation },
    {
      title: say("units.add"),
      ...buttons(say),
      fields: [
        nameField("", say),
        languageField(locale, say),
        zoneField(timeZone, say),
        channelField(conversation === undefined ? ["none"] : ["here", "none"], say),
        pick("managers", "units.managers", "units.managersHint", [], say),
        pick("members", "units.members", "units.membersHint", [], say),
      ],
    },
  );

interface Locale {
  readonly locale: string;
  readonly timeZone: string;
}

/** A unit as it is, with what was changed of it last, and who belongs to it. */
interface Shown {
  readonly unit: Unit;
  readonly after: string;
  readonly members: readonly Member[];
}

/** Asks what a unit is to be. `conversation`: where it is asked, unless its cards go there already. */
export function changeForm({ unit, after, members }: Shown, conversation: string | undefined, say: Say): Form {
  const places = [unit.channel ? "keep" : undefined, conversation === undefined ? undefined : "here", "none"] as const;
  const about = { unitId: unit.id, after, people: members.length <= MOST_ASKED, here: conversation };
  return form(unitForms.change, about, {
    title: say("units.change"),
    ...buttons(say),
    fields: [
      nameField(unit.name, say),
      languageField(unit.locale, say),
      zoneField(unit.timeZone, say),
      channelField(
        places.filter((place) => place !== undefined),
        say,
      ),
      ...(about.people
        ? [
            pick("managers", "units.managers", "units.managersHint", accountsOf(members, "manager"), say),
            pick("members", "units.members", "units.membersHint", accountsOf(members, "staff"), say),
            ...elsewhere(members, say),
          ]
        : [tooMany(members, say)]),
    ],
  });
}

/** Asks a unit's manager who its people are. */
export const membersForm = ({ unit, after, members }: Shown, say: Say): Form =>
  form(
    unitForms.members,
    { unitId: unit.id, after, people: members.length <= MOST_ASKED },
    {
      title: say("units.change"),
      ...buttons(say),
      fields:
        members.length <= MOST_ASKED
          ? [
              pick("members", "units.members", "units.membersHint", accountsOf(members, "staff"), say),
              ...elsewhere(members, say),
            ]
          : [tooMany(members, say)],
    },
  );

/** Asks who is to be what in a unit. */
export const assignForm = (units: readonly Unit[], roles: readonly UnitRole[], say: Say): Form =>
  form(
    unitForms.assign,
    {},
    {
      title: say("units.assign"),
      ...buttons(say),
      fields: [
        { ...pick("who", "units.who", "units.whoHint", [], say), required: true, missing: say("units.sayWho") },
        {
          ...({ kind: "choice", name: "unit", required: true } as const),
          label: say("units.unit"),
          missing: say("units.sayUnit"),
          options: units.slice(0, MOST_UNITS).map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          ...({ kind: "choice", name: "as", required: true, initial: "staff" } as const),
          label: say("units.as"),
          options: [...roles, "nothing" as const].map((value) => ({ value, label: say(`units.as.${value}`) })),
        },
      ],
    },
  );

const nameField = (initial: string, say: Say): Field => ({
  ...({ kind: "text", name: "name", multiline: false, required: true, maxLength: LONGEST_NAME } as const),
  label: say("units.name"),
  missing: say("units.sayName"),
  ...(initial !== "" && { initial }),
});

const languageField = (locale: string, say: Say): Field => ({
  ...({ kind: "choice", name: "language", required: true } as const),
  label: say("units.language"),
  hint: say("units.languageHint"),
  options: languages.map((value) => ({ value, label: languageName(value, say) })),
  initial: spoken(locale),
});

const zoneField = (initial: string, say: Say): Field => ({
  ...({ kind: "text", name: "zone", multiline: false, required: false, maxLength: 100 } as const),
  label: say("hours.zone"),
  hint: say("hours.zoneHint"),
  initial,
});

const channelField = (places: readonly ("keep" | "here" | "none")[], say: Say): Field => ({
  ...({ kind: "choice", name: "channel", required: true } as const),
  label: say("units.channel"),
  hint: say("units.channelHint"),
  options: places.map((value) => ({ value, label: say(`units.channel.${value}`) })),
  ...(places[0] !== undefined && { initial: places[0] }),
});

const pick = (name: string, label: PlainKey, hint: PlainKey, accounts: readonly string[], say: Say): PersonField => ({
  ...({ kind: "person", several: true, required: false } as const),
  ...{ name, label: say(label), hint: say(hint) },
  ...(accounts.length > 0 && { initial: accounts.join(",") }),
});

const accountsOf = (members: readonly Member[], of: UnitRole): string[] =>
  members.flatMap(({ role, userId }) => (role === of && userId !== undefined ? [userId] : []));

const elsewhere = (members: readonly Member[], say: Say): Field[] => {
  const names = members.filter(({ userId }) => userId === undefined).map(({ name }) => name);
  return names.length === 0 ? [] : [{ kind: "note", text: say("units.elsewhere", { names: names.join(", ") }) }];
};

const tooMany = ({ length }: readonly Member[], say: Say): Field => ({
  kind: "note",
  text: say("units.tooManyPeople", { count: length }),
});
