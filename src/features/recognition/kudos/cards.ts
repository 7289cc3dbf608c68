import { button } from "../../../kernel/action.ts";
import { undoUntilLine } from "../../../kernel/taken-back.ts";
import { around } from "../../../kernel/wording.ts";
import { beginning } from "../../../message/beginning.ts";
import {
  actions,
  type Block,
  type Button,
  bold,
  type Card,
  card,
  context,
  facts,
  heading,
  quote,
  type Span,
  text,
} from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { type ListedTheme, masked, valueName } from "../../feedback/index.ts";
import { secondButton } from "../seconding/buttons.ts";
import { aboutAndSeconded } from "../seconding/facts.ts";
import { kudosActions } from "./actions.ts";
import type { HearsLater } from "./hears-later.ts";
import type { Place } from "./place.ts";
import { sayRefused } from "./receivers.ts";
import { type Kudos, kudosName } from "./schema.ts";
import type { Given } from "./thanks.ts";

/** So many other values are one tap away. */
const RATHER = 2;

/** What whoever gave thanks sees, alone, right afterwards. */
export function givenCard({ kudos, place, refused, later, values, atHand }: Given, say: Say): Card {
  const saved = say("kudos.saved", { kudos: kudosName(kudos.number), names: namesOf(kudos) });
  const rather = kudos.guessed ? values.filter(({ key }) => key !== kudos.value).slice(0, RATHER) : [];
  const linked = [
    atHand.case && linkButton(kudos, { caseId: atHand.case.id }, atHand.case.name, say),
    atHand.win && linkButton(kudos, { winId: atHand.win.id }, atHand.win.name, say),
  ];
  return card(
    saved,
    heading(saved),
    quote(beginning(kudos.text)),
    factsOf(kudos, say),
    ...sayRefused(refused, say).map((sentence) => text(sentence)),
    place && context(whereShown(place, say)),
    ...later.slice(0, TOLD).map((one) => context(...hearsLater(one, say))),
    actions(
      ...rather.map((value) => valueButton(kudos, value, say)),
      ...linked,
      changeButton(kudos, say),
      undoButton(kudos, say),
    ),
    undoUntilLine(kudos.loggedAt, say),
  );
}

/** Of so many it is said when they are told. */
const TOLD = 3;

const hearsLater = ({ name, at, quiet }: HearsLater, say: Say): Span[] =>
  at === undefined
    ? [{ text: say("kudos.hearsNever", { name }) }]
    : around(say, at, (when) => say(quiet ? "kudos.hearsAfterQuiet" : "kudos.hearsWhenWorking", { name, at: when }));

/** What will be posted where is said before it is posted. */
function whereShown({ laneId, channelOf, champion }: Place, say: Say): string {
  const here = laneId === undefined ? "nowhere" : channelOf ? "unit" : "here";
  const unit = channelOf?.name ?? "";
  return champion === undefined ? say(`kudos.shown.${here}`, { unit }) : say(`kudos.shown.${here}.champion`, { unit });
}

/** The living card, where it was given and in the champion's channel: who is thanked by whom, for what (masked). */
export function publicCard(kudos: Kudos, say: Say): Card {
  const from = fromTo(kudos, say);
  const shown = masked(kudos.text, say);
  const whole = beginning(shown) === kudos.text;
  return card(
    from,
    heading(from),
    quote(beginning(shown)),
    factsOf(kudos, say),
    actions(
      secondButton("kudos", kudos.id, kudosName(kudos.number), say),
      whole ? undefined : showButton(kudos, say),
      changeButton(kudos, say),
    ),
    context(
      ...around(say, kudos.loggedAt, (at) =>
        say("kudos.givenBy", { kudos: kudosName(kudos.number), author: kudos.loggedByName, at }),
      ),
      ...(kudos.changedAt ? [" · ", ...around(say, kudos.changedAt, (at) => say("case.changed", { at }))] : []),
    ),
  );
}

/** All of a text, for one person: as it was typed for those between whom it is, else masked. */
export function wholeCard(kudos: Kudos, say: Say, unmasked: boolean): Card {
  const from = fromTo(kudos, say);
  return card(from, heading(from), quote(unmasked ? kudos.text : masked(kudos.text, say)), factsOf(kudos, say));
}

/** What is said to a receiver, alone. */
export function noteCard(kudos: Kudos, say: Say): Card {
  const thanked = say("kudos.youWereThanked", { author: kudos.loggedByName });
  return card(
    thanked,
    heading(thanked),
    quote(beginning(kudos.text)),
    factsOf(kudos, say),
    context(say("kudos.mayHide")),
    actions(hideButton(kudos, say)),
  );
}

/** What a receiver sees after they have had it hidden, or shown again. */
export function hiddenCard(kudos: Kudos, say: Say): Card {
  const hidden = kudos.privateBy !== undefined;
  const done = say(hidden ? "kudos.hidden" : "kudos.unhidden", { kudos: kudosName(kudos.number) });
  return card(
    done,
    text(done),
    quote(beginning(kudos.text)),
    actions(hidden ? unhideButton(kudos, say) : hideButton(kudos, say)),
  );
}

/** So many are shown together; the others are counted. */
const TOGETHER = 20;

/** What was given since the last time, for the champion's channel: oldest first. */
export function gatheredCard(all: readonly Kudos[], say: Say): Card {
  const title = say("kudos.gathered", { count: all.length });
  const more = all.length - TOGETHER;
  return card(
    title,
    heading(title),
    ...all
      .slice(0, TOGETHER)
      .map((kudos): Block => text(bold(fromTo(kudos, say)), `\n${beginning(masked(kudos.text, say))}`)),
    more > 0 ? context(say("kudos.andMore", { count: more })) : undefined,
  );
}

const namesOf = ({ people }: Pick<Kudos, "people">): string => people.map(({ name }) => name).join(", ");

const fromTo = (kudos: Kudos, say: Say): string =>
  say("kudos.from", { kudos: kudosName(kudos.number), names: namesOf(kudos), author: kudos.loggedByName });

function factsOf(kudos: Kudos, say: Say) {
  const value = valueOfKudos(kudos, say);
  const about = [kudos.case?.name, kudos.win?.name].filter((name) => name !== undefined);
  return facts(
    [say("kudos.value"), kudos.guessed ? say("case.guess", { label: value }) : value],
    ...aboutAndSeconded(about, kudos.seconds, say),
  );
}

/** What to call what it is for. */
export const valueOfKudos = ({ value: key, valueName: name }: Kudos, say: Say): string =>
  valueName({ key, ...(name !== undefined && { name }) }, say);

const named = (kudos: Kudos) => ({ kudos: kudosName(kudos.number) });

const changeButton = (kudos: Kudos, say: Say): Button =>
  button(
    say("button.change"),
    kudosActions.change,
    { kudosId: kudos.id },
    { description: say("button.changeCase", { case: kudosName(kudos.number) }) },
  );

const undoButton = (kudos: Kudos, say: Say): Button =>
  button(
    say("button.undo"),
    kudosActions.undo,
    { kudosId: kudos.id },
    { description: say("button.undoCase", { case: kudosName(kudos.number) }) },
  );

const showButton = (kudos: Kudos, say: Say): Button =>
  button(
    say("button.showAll"),
    kudosActions.show,
    { kudosId: kudos.id },
    { description: say("button.showAllOf", { case: kudosName(kudos.number) }) },
  );

const valueButton = (kudos: Kudos, value: ListedTheme, say: Say): Button =>
  button(
    say("button.rather", { value: valueName(value, say) }),
    kudosActions.value,
    { kudosId: kudos.id, value: value.key },
    { description: say("button.ratherOf", { value: valueName(value, say), ...named(kudos) }) },
  );

const linkButton = (kudos: Kudos, about: { caseId: string } | { winId: string }, name: string, say: Say): Button =>
  button(
    say("button.isAbout", { name }),
    kudosActions.link,
    { kudosId: kudos.id, ...about },
    { description: say("button.isAboutOf", { name, ...named(kudos) }) },
  );

const hideButton = (kudos: Kudos, say: Say): Button =>
  button(
    say("button.makePrivate"),
    kudosActions.hide,
    { kudosId: kudos.id },
    { description: say("button.makePrivateOf", named(kudos)) },
  );

const unhideButton = (kudos: Kudos, say: Say): Button =>
  button(
    say("button.showAgain"),
    kudosActions.unhide,
    { kudosId: kudos.id },
    { description: say("button.showAgainOf", named(kudos)) },
  );
