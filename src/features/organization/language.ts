import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import { privately, type Reply } from "../../kernel/reply.ts";
import { card, facts, heading, context as small, text } from "../../message/card.ts";
import { languages, type Say } from "../../texts/catalog.ts";
import { unitToChange } from "./chosen-unit.ts";
import type { Organizations } from "./service.ts";

interface Asked {
  /** As it was typed: a code, or a name in any language that Bellhop speaks. */
  readonly language?: string | undefined;
  readonly unit?: string | undefined;
  /** All units, and whatever is said in the organization's name. */
  readonly everywhere: boolean;
}

/** Shows in which language each unit's posts are, or sets it. Throws UserError when Bellhop does not speak the language. */
export function createLanguageCommand(organizations: Organizations) {
  async function show({ organization, installation, actor, say }: Context): Promise<Reply> {
    const all = await organizations.units(organization.id);
    const used = all.filter(({ retired }) => !retired);
    const units = Map.groupBy(used, ({ locale }) => nameOf(spoken(locale), say));
    const platform = say(`platform.${installation.platform}`);
    return privately(
      card(
        say("language.title"),
        heading(say("language.title")),
        facts(...[...units].map(([language, those]) => [language, those.map(({ name }) => name).join(", ")] as const)),
        text(say("language.yours", { language: nameOf(spoken(actor.locale), say), platform })),
        small(say("language.how")),
      ),
    );
  }

  return async ({ language, unit: named, everywhere }: Asked, context: Context): Promise<Reply> => {
    if (language === undefined) return show(context);
    const { actor, organization, say } = context;
    const chosen = languages.find((one) => namesOf(one, say).includes(plain(language)));
    if (!chosen) {
      const all = languages.map((one) => nameOf(one, say)).join(", ");
      throw userError("language.unknown", { name: language.slice(0, 40), languages: all });
    }
    const inLanguage = { language: nameOf(chosen, say) };
    if (everywhere) {
      if (!(await context.hasRole(["champion", "leader", "admin"]))) throw userError("error.notAllowed");
      const locale = regional(chosen, actor.locale, organization.locale);
      await organizations.setLanguage({ organizationId: organization.id }, locale, context);
      return done(say("language.setEverywhere", inLanguage));
    }
    const unit = await unitToChange(organizations, named, context);
    await organizations.setLanguage(unit, regional(chosen, actor.locale, unit.locale), context);
    return done(say("language.set", { unit: unit.name, ...inLanguage }));
  };
}

/** The language with the region of whoever chooses it, or of what it was so far, for dates and numbers: if it is spoken there. */
export const regional = (language: string, ...locales: readonly string[]): string =>
  locales.find((locale) => spoken(locale) === language && locale !== language) ?? language;

const done = (sentence: string): Reply => privately(card(sentence, text(sentence)));

/** The language in which somebody of a locale is answered. */
export const spoken = (locale: string): string => {
  const { language } = new Intl.Locale(locale);
  return languages.includes(language) ? language : "en";
};

const nameIn = (locale: string, language: string): string =>
  new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language;

/** What a language (a code) is called by whoever reads it. */
export const nameOf = (language: string, say: Say): string => nameIn(spoken(say.locale), language);

/** A language's code, and its name in every language that Bellhop speaks, and in the reader's. */
const namesOf = (language: string, say: Say): string[] => [
  language,
  ...[...languages, say.locale].map((reader) => plain(nameIn(reader, language))),
];

/** Without case and accents, and a code without its region. */
const plain = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/^([a-z]{2})[-_].*$/, "$1");
