import { z } from "zod";
import { bindActions, bindForms, button, defineForm, defineFormAction, form, NoInput } from "../../../kernel/action.ts";
import { bindCommands } from "../../../kernel/command.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { Feature } from "../../../kernel/registry.ts";
import { opening, privately, type Reply } from "../../../kernel/reply.ts";
import { actions, type Card, card, facts, heading, context as small } from "../../../message/card.ts";
import type { Form } from "../../../message/form.ts";
import type { Say } from "../../../texts/catalog.ts";
import { SETTINGS_ACCESS, settingsCommands } from "./commands.ts";
import { paces, type Settings, type StoredSettings } from "./store.ts";

const MOST = 20;

/** Names with anything between them, with or without colons around them: ":clap: heart". */
const Emoji = z
  .string({ error: "recognition.sayEmoji" })
  .transform((typed) => [...new Set(typed.toLowerCase().match(/[\p{L}\p{N}_+'-]+/gu) ?? [])])
  .refine((names) => names.length > 0 && names.length <= MOST, "recognition.sayEmoji");

const settingsActions = { change: defineFormAction("recognition.change", NoInput) };
const settingsForms = {
  change: defineForm("recognition.settings", NoInput, z.object({ emoji: Emoji, pace: z.enum(paces) })),
};

/** How an organization thanks: which reactions second, and how the champion's channel hears of it. */
export function createSettingsFeature(
  settings: StoredSettings,
): Required<Pick<Feature, "commands" | "actions" | "forms">> {
  const shown = async ({ organization, say }: Context): Promise<Reply> =>
    privately(settingsCard(await settings.read(organization.id), say));

  /** The command's access does not cover the button and the form that come of it. */
  const requireAccess = async ({ hasRole }: Context): Promise<void> => {
    if (!(await hasRole(SETTINGS_ACCESS))) throw userError("error.notAllowed");
  };

  return {
    commands: bindCommands(settingsCommands, { recognition: (_input, context) => shown(context) }),
    actions: bindActions(settingsActions, {
      async change(_input, context) {
        await requireAccess(context);
        return opening(settingsForm(await settings.read(context.organization.id), context.say));
      },
    }),
    forms: bindForms(settingsForms, {
      async change(_about, given, context) {
        await requireAccess(context);
        await settings.save(context.organization.id, given);
        return shown(context);
      },
    }),
  };
}

function settingsCard({ emoji, pace }: Settings, say: Say): Card {
  const title = say("recognition.title");
  return card(
    title,
    heading(title),
    facts([say("recognition.emoji"), emoji.join(", ")], [say("recognition.pace"), say(`recognition.pace.${pace}`)]),
    small(say("recognition.more")),
    actions(button(say("button.change"), settingsActions.change, {}, { description: say("button.changeRecognition") })),
  );
}

const settingsForm = ({ emoji, pace }: Settings, say: Say): Form =>
  form(
    settingsForms.change,
    {},
    {
      title: say("recognition.title"),
      submit: say("form.save"),
      close: say("form.cancel"),
      fields: [
        {
          kind: "text",
          name: "emoji",
          label: say("recognition.emoji"),
          hint: say("recognition.emojiHint"),
          multiline: false,
          required: true,
          missing: say("recognition.sayEmoji"),
          maxLength: 500,
          initial: emoji.join(" "),
        },
        {
          kind: "choice",
          name: "pace",
          label: say("recognition.pace"),
          required: true,
          options: paces.map((value) => ({ value, label: say(`recognition.pace.${value}`) })),
          initial: pace,
        },
      ],
    },
  );
