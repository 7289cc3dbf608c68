import { button } from "../../../kernel/action.ts";
import { around } from "../../../kernel/wording.ts";
import {
  actions,
  type Block,
  type Button,
  bold,
  type Card,
  card,
  context,
  heading,
  text,
} from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { escalationActions } from "../../escalation/index.ts";
import { caseName, feedbackActions } from "../../feedback/index.ts";
import { awardActions, awardName } from "../../recognition/index.ts";
import { morningActions } from "./actions.ts";
import type { OpenGroup, OpenItem } from "./schema.ts";

/** What stays open, each with a button that opens it. @param isOn it comes by itself */
export function morningCard(open: readonly OpenGroup[], isOn: boolean, say: Say): Card {
  const title = say("morning.title");
  const none = open.length === 0 ? say("morning.none") : undefined;
  return card(
    [title, ...(none === undefined ? open.flatMap((group) => saidOf(group, say)) : [none])].join(" · "),
    heading(title),
    none === undefined ? undefined : text(none),
    ...open.flatMap((group) => groupBlocks(group, say)),
    context(say(isOn ? "morning.comes" : "morning.comesNot")),
    actions(switchButton(isOn, say)),
  );
}

/** What is left of a card when nothing stays open that it has told of. */
export function settledCard(say: Say): Card {
  const [title, settled] = [say("morning.title"), say("morning.settled")];
  return card(`${title} · ${settled}`, heading(title), text(settled));
}

const switchButton = (isOn: boolean, say: Say): Button =>
  isOn ? button(say("morning.end"), morningActions.off, {}) : button(say("morning.begin"), morningActions.on, {});

function groupBlocks(group: OpenGroup, say: Say): (Block | undefined)[] {
  const { matter, count, items } = group;
  const more = count - items.length;
  return [
    text(bold(say(`morning.group.${matter}`, { count }))),
    ...items.map((item) =>
      // A date is the same wherever it is read.
      item.matter === "prevention"
        ? text(lineOf(item, written(item, say), say))
        : text(...around(say, item.since, (at) => lineOf(item, at, say))),
    ),
    more > 0 ? context(say("morning.more", { count: more })) : undefined,
    actions(...items.map((item) => openingButton(item, say))),
  ];
}

/** The same in one line each, for who hears it read. */
const saidOf = ({ matter, count, items }: OpenGroup, say: Say): string[] => [
  say(`morning.group.${matter}`, { count }),
  ...items.map((item) => lineOf(item, written(item, say), say)),
];

const written = ({ matter, since: at }: OpenItem, say: Say): string =>
  say(matter === "prevention" ? "reminder.date" : "moment", { at });

function lineOf(item: OpenItem, at: string, say: Say): string {
  const { matter, unitName, personName } = item;
  const name = [nameOf(item, say), ...(unitName !== null && matter !== "asleep" ? [unitName] : [])].join(" · ");
  const said = say(`morning.line.${matter}`, { name, at });
  return personName === null ? said : `${said} · ${personName}`;
}

function nameOf({ opens, number, unitName }: OpenItem, say: Say): string {
  if (number === null) return unitName ?? say("morning.unit");
  return opens.kind === "award" ? awardName(number) : caseName(number);
}

function openingButton(item: OpenItem, say: Say): Button {
  const { kind, id } = item.opens;
  const name = nameOf(item, say);
  const description = say("button.openCase", { case: name });
  switch (kind) {
    case "award":
      return button(name, awardActions.show, { awardId: id }, { description });
    case "escalation":
      return button(name, escalationActions.show, { escalationId: id }, { description });
    case "unit":
      return button(
        name,
        morningActions.asleep,
        { unitId: id },
        { description: say("morning.asleepIn", { unit: name }) },
      );
    case "case":
      return button(name, feedbackActions.show, { caseId: id }, { description });
  }
}

/** Whether it comes by itself from now on. */
export function switchedCard(isOn: boolean, say: Say): Card {
  const said = say(isOn ? "morning.isOn" : "morning.isOff");
  return card(said, text(said), actions(switchButton(isOn, say)));
}

/** Who leads a unit in which nothing was logged since then; undefined: something was. */
export function asleepCard(unit: string, since: Date | undefined, leads: readonly string[], say: Say): Card {
  if (!since) {
    const awake = say("morning.awake", { unit });
    return card(awake, text(awake));
  }
  const led = leads.length > 0 ? say("morning.led", { names: leads.join(", ") }) : say("morning.notLed");
  return card(
    `${say("morning.asleepSince", { unit, at: say("moment", { at: since }) })} ${led}`,
    text(...around(say, since, (at) => say("morning.asleepSince", { unit, at }))),
    text(led),
    context(say("morning.ask")),
  );
}
