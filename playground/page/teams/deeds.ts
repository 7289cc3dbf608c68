import { z } from "zod";
import type { EmulatedTeams } from "../../teams/index.ts";
import type { Outcome } from "../shown.ts";

const Message = z.object({ conversation: z.string(), id: z.string() });
/** Which button of a card, by what it says of itself. */
const Which = z.object({
  title: z.string().optional(),
  id: z.string().optional(),
  verb: z.string().optional(),
  type: z.string().optional(),
});
/** What stands in the inputs of a card, by their ids. */
const Entered = z.record(z.string(), z.unknown());

/** What a person can do on the page in Teams. */
export const Deed = z.discriminatedUnion("do", [
  /** A text that begins with a slash is for the app alone, but not in a thread. */
  z.object({ do: z.literal("say"), conversation: z.string(), text: z.string(), thread: z.string().optional() }),
  z.object({ do: z.literal("press"), message: Message, which: Which, entered: Entered }),
  z.object({
    do: z.literal("command"),
    command: z.string(),
    where: z.union([z.object({ conversation: z.string() }), z.object({ message: Message })]),
  }),
  z.object({ do: z.literal("submit"), which: Which, entered: Entered }),
  z.object({ do: z.literal("close") }),
  z.object({ do: z.literal("save file"), message: Message, allow: z.boolean() }),
]);
export type Deed = z.infer<typeof Deed>;

type Person = ReturnType<EmulatedTeams["as"]>;
type TeamsOutcome = Awaited<ReturnType<Person["write"]>>;
type Doer<Kind extends Deed["do"]> = (
  person: Person,
  deed: Extract<Deed, { do: Kind }>,
  teams: EmulatedTeams,
) => Promise<TeamsOutcome | undefined>;

const doers: { readonly [Kind in Deed["do"]]: Doer<Kind> } = {
  say(person, { conversation, text, thread }, teams) {
    if (thread !== undefined) return person.write(conversation, text, { thread });
    if (!text.startsWith("/")) return person.write(conversation, text);
    const command = text.slice(1);
    // In a chat with the app alone, everything is for the app.
    return teams.conversations.get(conversation)?.kind === "personal"
      ? person.write(conversation, command)
      : person.slash(conversation, command);
  },
  press: (person, { message, which, entered }) => person.press(message, defined(which), entered),
  command: (person, { command, where }) => person.command(command, where),
  submit: (person, { which, entered }) => person.submit(entered, defined(which)),
  "save file": (person, { message, allow }) => person.answerConsent(message, allow),
  async close(person) {
    person.closeDialog();
    return undefined;
  },
};

type Given<Fields> = { [Name in keyof Fields]: Exclude<Fields[Name], undefined> };

/** The same without the fields that say nothing. */
const defined = <Fields extends object>(fields: Fields): Given<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<Fields>;

/** Does it in the emulated Teams. Throws for what nobody could do: press a button that is gone by now. */
export async function perform(teams: EmulatedTeams, personId: string, deed: Deed): Promise<Outcome> {
  const outcome = await (doers[deed.do] as Doer<Deed["do"]>)(teams.as(personId), deed as never, teams);
  const { notice, said, clientErrors, error } = outcome ?? {};
  return {
    ...(notice !== undefined && { notice }),
    ...(notice === undefined && error !== undefined && { notice: `The app did not take it (${error}).` }),
    ...(said !== undefined && said !== "" && { said }),
    ...(clientErrors && { fieldErrors: clientErrors }),
  };
}
