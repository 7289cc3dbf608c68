import { button } from "../../kernel/action.ts";
import { UNDO_MINUTES } from "../../kernel/undo.ts";
import { actions, type Card, card, context, facts, heading, table, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { languageName, spoken, type Unit } from "../organization/index.ts";
import { unitActions } from "./commands.ts";
import type { Known } from "./people-store.ts";
import type { Member, UnitInFull } from "./schema.ts";

/** Names on one card. */
const MOST_NAMES = 40;

interface ListedUnits {
  readonly units: readonly UnitInFull[];
  /** Where those after them begin. */
  readonly next?: number | undefined;
  readonly mayAdd: boolean;
}

/** The units of an organization. */
export function unitsCard({ units, next, mayAdd }: ListedUnits, say: Say): Card {
  const title = say("units.title");
  const columns = [say("units.unit"), say("units.managers"), say("units.people"), say("units.channel")];
  return card(
    title,
    table(
      title,
      columns,
      units.map((unit) => [unit.name, someNames(unit.managers, say), String(unit.people), channelOf(unit, say)]),
    ),
    actions(
      mayAdd ? button(say("button.addUnit"), unitActions.add, {}, { style: "primary" }) : undefined,
      ...units.map(({ id, name }) =>
        button(name, unitActions.show, { unitId: id }, { description: say("button.showUnit", { unit: name }) }),
      ),
      next === undefined ? undefined : button(say("button.moreUnits"), unitActions.list, { from: next }),
    ),
    context(say("units.explained")),
  );
}

interface ShownUnit {
  readonly unit: Unit;
  readonly members: readonly Member[];
  readonly may: "nothing" | "change its people" | "change it";
  /** What has just become of it. */
  readonly said?: string | undefined;
  readonly changeId?: string | undefined;
}

/** One unit, as those see it who set it up. */
export function unitCard({ unit, members, may, said, changeId }: ShownUnit, say: Say): Card {
  const named = (role: Member["role"]) =>
    someNames(
      members.flatMap((member) => (member.role === role ? [member.name] : [])),
      say,
    );
  return card(
    said ?? unit.name,
    heading(unit.name),
    said === undefined ? undefined : text(said),
    facts(
      [say("units.managers"), named("manager")],
      [say("units.members"), named("staff")],
      [say("units.language"), languageName(spoken(unit.locale), say)],
      [say("hours.zone"), unit.timeZone],
      [say("units.channel"), channelOf(unit, say)],
    ),
    unit.isDefault ? context(say("units.isDefault")) : undefined,
    actions(
      may === "nothing" ? undefined : button(say("button.change"), unitActions.change, { unitId: unit.id }),
      may === "change it" && !unit.isDefault
        ? button(say("button.retireUnit"), unitActions.askToRetire, { unitId: unit.id })
        : undefined,
      undoButton(changeId, say),
      button(say("button.allUnits"), unitActions.list, { from: 0 }),
    ),
    changeId === undefined ? undefined : context(say("units.undoable", { minutes: UNDO_MINUTES })),
  );
}

/** What becomes of a unit's people and cases if it is retired. */
export const retireCard = (unit: Unit, left: Left, say: Say): Card =>
  card(
    say("units.retireQuestion", { unit: unit.name }),
    heading(say("units.retireQuestion", { unit: unit.name })),
    text(left.people === 0 ? say("units.retireNobody") : say("units.retirePeople", { people: left.people })),
    left.alone > 0 ? text(say("units.retireAlone", { count: left.alone, unit: left.defaultUnit })) : undefined,
    text(left.cases === 0 ? say("units.retireNoCases") : say("units.retireCases", { count: left.cases })),
    text(say("units.retireKept")),
    text(say("units.retirePosts")),
    actions(
      button(
        say("button.retireUnitYes", { unit: unit.name }),
        unitActions.retire,
        { unitId: unit.id },
        { style: "danger" },
      ),
      button(say("button.no"), unitActions.show, { unitId: unit.id }),
    ),
  );

interface Left {
  readonly people: number;
  /** Those of them who belong to no other unit. */
  readonly alone: number;
  readonly cases: number;
  readonly defaultUnit: string;
}

/** What has become of a unit that is not used any more. */
export const retiredCard = (said: string, changeId: string | undefined, say: Say): Card =>
  card(
    said,
    text(said),
    actions(undoButton(changeId, say), button(say("button.allUnits"), unitActions.list, { from: 0 })),
    changeId === undefined ? undefined : context(say("units.undoable", { minutes: UNDO_MINUTES })),
  );

const undoButton = (changeId: string | undefined, say: Say) =>
  changeId === undefined ? undefined : button(say("button.undo"), unitActions.undo, { changeId });

interface ListedPeople {
  readonly people: readonly Known[];
  /** How many come after them. */
  readonly more: number;
  readonly name?: string | undefined;
  readonly mayAssign: boolean;
}

/** Who is known, in which units, with which roles. */
export function peopleCard({ people, more, name, mayAssign }: ListedPeople, say: Say): Card {
  const title = say("units.peopleTitle");
  const last = people.at(-1);
  const unitOf = ({ name: unit, role }: Known["units"][number]) =>
    role === "manager" ? say("units.manages", { name: unit }) : unit;
  return card(
    title,
    people.length === 0
      ? text(say("units.nobody", { name: name ?? "" }))
      : table(
          title,
          [say("units.name"), say("units.unit"), say("units.roles")],
          people.map((person) => [
            person.name,
            person.units.map(unitOf).join(", ") || "–",
            person.roles.map((role) => say(`role.${role}`)).join(", ") || "–",
          ]),
        ),
    actions(
      mayAssign ? button(say("button.assignPeople"), unitActions.assign, {}, { style: "primary" }) : undefined,
      more > 0 && last
        ? button(say("button.morePeople", { count: more }), unitActions.people, {
            after: last.id,
            ...(name !== undefined && { name }),
          })
        : undefined,
    ),
    context(say("units.peopleExplained")),
  );
}

function someNames(names: readonly string[], say: Say): string {
  if (names.length === 0) return "–";
  const shown = names.slice(0, MOST_NAMES).join(", ");
  return names.length > MOST_NAMES ? say("units.andMore", { names: shown, count: names.length - MOST_NAMES }) : shown;
}

const channelOf = ({ channel }: Unit, say: Say): string => {
  if (!channel) return say("units.noChannel");
  return say(channel.reachable ? "units.hasChannel" : "units.lostChannel");
};
