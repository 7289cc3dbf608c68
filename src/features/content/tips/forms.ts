import { z } from "zod";
import { defineForm, form, NoInput } from "../../../kernel/action.ts";
import { type Field, type Form, LONGEST_ANSWER, type Option } from "../../../message/form.ts";
import type { PlainKey, Say } from "../../../texts/catalog.ts";
import type { Lists } from "../../feedback/index.ts";
import { strategies } from "../library/catalog.ts";
import { libraryLanguages } from "../library/index.ts";
import { LONGEST, type TipSays } from "../schema.ts";
import { languageName, MaybeSentence, Sentence, strategyOptions, themesWritten, tradesWritten } from "../words.ts";

/** Longest list of names that a form asks for. */
const LISTED = 300;

export const tipForms = {
  save: defineForm(
    "tip.save",
    z.object({ entryId: z.uuid().optional() }),
    z.object({
      what: Sentence,
      why: MaybeSentence,
      how: MaybeSentence,
      strategy: z.enum(strategies).optional(),
      themes: z.string().max(LISTED).optional(),
      trades: z.string().max(LISTED).optional(),
      language: z.string().max(35).optional(),
      /** "every", or the id of a unit. */
      where: z.string().max(36).optional(),
    }),
  ),
  import: defineForm("tips.importText", NoInput, z.object({ file: z.string({ error: "tips.nothingToImport" }) })),
};

export const EVERY_UNIT = "every";

/** Where a new tip may be for; one of them: there is nothing to choose. */
export interface Places {
  readonly everyUnit: boolean;
  /** The unit that is meant here. */
  readonly unit: { readonly id: string; readonly name: string } | undefined;
}

interface Shown {
  readonly entryId?: string;
  readonly says: Omit<TipSays, "what"> & { readonly what?: string };
  readonly lists: Lists;
  /** Languages to choose from besides those of the library. */
  readonly languages: readonly string[];
  /** Of a new tip. */
  readonly places?: Places;
}

/** Adds a tip, or changes one. */
export const tipForm = ({ entryId, says, lists, languages, places }: Shown, say: Say): Form =>
  form(tipForms.save, entryId === undefined ? {} : { entryId }, {
    title: say(entryId === undefined ? "tip.add" : "tip.change"),
    submit: say("form.save"),
    close: say("form.cancel"),
    fields: [
      { ...line(say, "what", "tip.what", says.what), required: true, missing: say("content.empty") },
      line(say, "why", "tip.why", says.why),
      line(say, "how", "tip.how", says.how),
      {
        ...choice(say, "strategy", "tip.strategy", strategyOptions(say), says.strategy),
        required: false,
      },
      { ...list(say, "themes", "tip.themes", themesWritten(says.themes, lists, say)), hint: say("tip.themesHint") },
      { ...list(say, "trades", "tip.trades", tradesWritten(says.trades, say)), hint: say("tip.tradesHint") },
      choice(say, "language", "tip.language", languageOptions([...languages, says.language], say), says.language),
      ...(places ? whereField(say, places) : []),
    ],
  });

/** Takes tips as CSV or Markdown; `initial`: these, to be copied or changed. */
export const importForm = (say: Say, initial?: string): Form =>
  form(
    tipForms.import,
    {},
    {
      title: say(initial === undefined ? "tips.import" : "tips.asText"),
      submit: say("tips.doImport"),
      close: say("form.cancel"),
      fields: [
        { kind: "note", text: say("tips.format") },
        {
          kind: "text",
          name: "file",
          label: say("tips.file"),
          multiline: true,
          required: true,
          missing: say("tips.nothingToImport"),
          maxLength: LONGEST_ANSWER,
          ...(initial !== undefined && { initial }),
        },
      ],
    },
  );

const languageOptions = (more: readonly string[], say: Say): Option[] =>
  [...new Set([...libraryLanguages, ...more])].map((language) => ({
    value: language,
    label: languageName(language, say),
  }));

export const whereField = (say: Say, { everyUnit, unit }: Places): Field[] => {
  const options = [
    ...(everyUnit ? [{ value: EVERY_UNIT, label: say("content.everyUnit") }] : []),
    ...(unit ? [{ value: unit.id, label: unit.name }] : []),
  ];
  return options.length > 1 ? [choice(say, "where", "tip.for", options, options[0]?.value)] : [];
};

const line = (say: Say, name: string, label: PlainKey, initial: string | undefined) =>
  ({
    kind: "text",
    name,
    label: say(label),
    multiline: true,
    required: false,
    maxLength: LONGEST,
    ...(initial !== undefined && { initial }),
  }) satisfies Field;

const list = (say: Say, name: string, label: PlainKey, initial: string) =>
  ({
    kind: "text",
    name,
    label: say(label),
    multiline: false,
    required: false,
    maxLength: LISTED,
    ...(initial !== "" && { initial }),
  }) satisfies Field;

export const choice = (
  say: Say,
  name: string,
  label: PlainKey,
  options: readonly Option[],
  initial: string | undefined,
) =>
  ({
    kind: "choice",
    name,
    label: say(label),
    required: true,
    options,
    ...(initial !== undefined && { initial }),
  }) satisfies Field;
