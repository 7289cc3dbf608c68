import { button } from "../../../kernel/action.ts";
import { drawRested } from "../../../kernel/chance.ts";
import type { TextFile } from "../../../kernel/reply.ts";
import { literalMarkdown, markdownFile } from "../../../kernel/take-along.ts";
import { around } from "../../../kernel/wording.ts";
import { actions, type Button, bold, type Card, card, context, heading, text } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { inOneLine } from "../../reminders/index.ts";
import { huddleActions } from "./actions.ts";
import { huddleLibrary, type SceneText, sceneIds, scenes } from "./library/index.ts";
import type { Kit } from "./schema.ts";

interface Shown {
  /** The name of its unit. */
  readonly unit: string;
  /** Somebody asked for it; else it came by itself. */
  readonly alone: boolean;
}

/** Ten minutes for a team meeting: a true case, a role-play made of it, a question. */
export function huddleCard(kit: Kit, { unit, alone }: Shown, say: Say): Card {
  const title = say("huddle.title", { unit });
  const { told, scene, question } = partsOf(kit, say);
  return card(
    title,
    heading(title),
    context(say("huddle.how")),
    text(bold(`${say("huddle.part.case")}:`), ` ${told}`),
    text(bold(`${say("huddle.part.play")}:`), ` ${scene.play}`),
    context(say("huddle.watch", { watch: scene.watch })),
    text(bold(`${say("huddle.part.ask")}:`), ` ${question}`),
    ...doneLine(kit, say),
    actions(doneButton(kit, alone, say), printButton(kit, say), weeklyButton(kit.unitId, kit.isWeekly, say)),
    context(say(kit.isWeekly ? "huddle.comes" : "huddle.comesNot", { unit })),
  );
}

const doneLine = ({ doneAt, doneByName: name }: Kit, say: Say) =>
  doneAt && name ? [context(...around(say, doneAt, (at) => say("huddle.doneAt", { at, name })))] : [];

const doneButton = ({ id: kitId, doneAt }: Kit, alone: boolean, say: Say): Button =>
  doneAt
    ? button(say("button.undo"), huddleActions.notDone, { kitId, alone })
    : button(say("huddle.weDidIt"), huddleActions.done, { kitId, alone }, { style: "primary" });

const printButton = ({ id: kitId }: Kit, say: Say): Button =>
  button(say("huddle.print"), huddleActions.print, { kitId });

const weeklyButton = (unitId: string, isWeekly: boolean, say: Say): Button =>
  button(say(isWeekly ? "huddle.notWeekly" : "huddle.weekly"), huddleActions.weekly, { unitId, on: !isWeekly });

interface Parts {
  readonly told: string;
  readonly scene: SceneText;
  readonly question: string;
}

/** What is told, played and asked. What may not be told any more takes along the role-play that was made of it. */
function partsOf({ week, story, isWithdrawn, scene, question }: Kit, say: Say): Parts {
  const library = huddleLibrary(say.locale);
  const played = isWithdrawn ? drawRested(ofAnyDay, [], week) : scene;
  return {
    told: toldIn(story, isWithdrawn, say),
    scene: library.scenes[played],
    question: library.questions[question],
  };
}

const ofAnyDay = sceneIds.filter((scene) => scenes[scene] === "none");

function toldIn(story: Kit["story"], isWithdrawn: boolean, say: Say): string {
  if (!story) return say(isWithdrawn ? "huddle.withdrawn" : "huddle.nothing");
  return `${say(`told.${story.kind}`)} ${say("reminder.quoted", { words: inOneLine(story.text, say) })}`;
}

/** The same to print. */
export function huddleFile(kit: Kit, unit: string, say: Say): TextFile {
  const { told, scene, question } = partsOf(kit, say);
  const lines = [
    `# ${literalMarkdown(say("huddle.title", { unit }))}`,
    say("huddle.how"),
    `## ${say("huddle.part.case")}`,
    literalMarkdown(told),
    `## ${say("huddle.part.play")}`,
    scene.play,
    say("huddle.watch", { watch: scene.watch }),
    `## ${say("huddle.part.ask")}`,
    question,
  ];
  return markdownFile(`${say("huddle.file")} ${kit.week}`, `${lines.join("\n\n")}\n`);
}

/** Whether it comes by itself each week. */
export const weeklyCard = (said: string, unitId: string, isWeekly: boolean, say: Say): Card =>
  card(said, text(said), actions(weeklyButton(unitId, isWeekly, say)));
