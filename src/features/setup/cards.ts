import { button, form } from "../../kernel/action.ts";
import { actions, type Block, bold, type Card, card, context, heading, text } from "../../message/card.ts";
import type { Form } from "../../message/form.ts";
import { languages, type Say } from "../../texts/catalog.ts";
import { LONGEST_NAME, setupActions, setupForms } from "./commands.ts";
import { isDone, type SetUp, type Step, steps } from "./schema.ts";

const languageOf = (locale: string): string => {
  const { language } = new Intl.Locale(locale);
  return languages.includes(language) ? language : "en";
};

const languageName = (locale: string, say: Say): string =>
  new Intl.DisplayNames(say.locale, { type: "language" }).of(languageOf(locale)) ?? locale;

const listed = (names: readonly string[], say: Say): string => new Intl.ListFormat(say.locale).format(names);

/** What is set of a step, or what counts until somebody sets it. */
const shown: Readonly<Record<Step, (setUp: SetUp, say: Say) => string>> = {
  organization({ organization: { name, locale, timeZone } }, say) {
    return say("setup.organization.is", { name, language: languageName(locale, say), zone: timeZone });
  },
  units: ({ units }, say) => say("setup.units.are", { ...units }),
  leader: ({ leaders }, say) =>
    leaders.length === 0 ? say("setup.leader.none") : say("setup.leader.is", { names: listed(leaders, say) }),
  champion({ champions, hasChampionChannel }, say) {
    const who =
      champions.length === 0 ? say("setup.champion.none") : say("setup.champion.is", { names: listed(champions, say) });
    return `${who} ${say(hasChampionChannel ? "setup.champion.channel" : "setup.champion.noChannel")}`;
  },
  calendars: ({ calendars: count }, say) =>
    count === 0 ? say("setup.calendars.none") : say("setup.calendars.are", { count }),
  reminders: ({ reminders: count }, say) =>
    count === 0 ? say("setup.reminders.none") : say("setup.reminders.are", { count }),
  authority: ({ limits: count }, say) =>
    count === 0 ? say("setup.authority.none") : say("setup.authority.are", { count }),
};

/** The guide: what is set, what is left and what counts until then. Each step can be left, and taken up again. */
export function setupCard(setUp: SetUp, say: Say, done?: string): Card {
  const count = steps.filter((step) => isDone(step, setUp)).length;
  const progress = say("setup.progress", { done: count, all: steps.length });
  return card(
    done ?? progress,
    done === undefined ? undefined : text(done),
    heading(say("setup.title")),
    text(progress),
    ...steps.flatMap((step) => stepBlocks(step, setUp, say)),
    context(say("setup.explained")),
  );
}

function stepBlocks(step: Step, setUp: SetUp, say: Say): (Block | undefined)[] {
  const is = isDone(step, setUp);
  const title = say(`setup.${step}`);
  const label = say(is ? "setup.change" : "setup.do");
  const options = { description: `${label}: ${title}`, ...(!is && { style: "primary" as const }) };
  return [
    text(bold(`${say(is ? "setup.isDone" : "setup.isLeft")} · ${title}`), `\n${shown[step](setUp, say)}`),
    actions(
      step === "organization"
        ? button(label, setupActions.organization, {}, options)
        : button(label, setupActions.do, { step }, options),
    ),
  ];
}

/** Leads whoever administers to the guide. */
export const setupButton = (say: Say) => button(say("setup.goOn"), setupActions.show, {});

/** What an admin is told who has installed Bellhop, once. */
export function installedCard(say: Say): Card {
  const said = say("setup.installed");
  return card(said, text(said), actions(button(say("setup.begin"), setupActions.show, {}, { style: "primary" })));
}

/** Asks what the organization is called, and in which language and zone things are said in its name. */
export const organizationForm = ({ organization }: SetUp, say: Say): Form =>
  form(
    setupForms.organization,
    {},
    {
      title: say("setup.organization"),
      submit: say("form.save"),
      close: say("form.cancel"),
      fields: [
        {
          ...{ kind: "text", name: "name", label: say("setup.name"), multiline: false, required: true },
          ...{ maxLength: LONGEST_NAME, missing: say("setup.noName"), initial: organization.name },
        },
        {
          ...{ kind: "choice", name: "language", label: say("setup.language"), required: true },
          options: languages.map((language) => ({ value: language, label: languageName(language, say) })),
          initial: languageOf(organization.locale),
          hint: say("setup.languageHint"),
        },
        {
          ...{ kind: "text", name: "zone", label: say("hours.zone"), multiline: false, required: true, maxLength: 60 },
          ...{ missing: say("setup.noZone"), initial: organization.timeZone, hint: say("setup.zoneHint") },
        },
      ],
    },
  );
