import { z } from "zod";
import { defineForm, form } from "../../../kernel/action.ts";
import type { Field, Form } from "../../../message/form.ts";
import type { Say } from "../../../texts/catalog.ts";
import type { Unit } from "../../organization/index.ts";
import { type Rung, rungs } from "../schema.ts";
import { type Clocks, type Doing, doings, LONGEST, type Severity, severities } from "./clocks.ts";

const Minutes = z.coerce
  .number("ladder.notMinutes")
  .int("ladder.notMinutes")
  .min(1, "ladder.notMinutes")
  .max(LONGEST, "ladder.notMinutes");
/** The id of a unit, or of the organization for every unit; absent: there was nothing to choose. */
const Where = z.uuid().optional();

export const ladderForms = {
  clocks: defineForm(
    "ladder.clocks",
    z.object({ unitId: z.uuid(), rung: z.enum(rungs) }),
    z.object({
      ...{ accept1: Minutes, solve1: Minutes, accept2: Minutes, solve2: Minutes },
      ...{ accept3: Minutes, solve3: Minutes, accept4: Minutes, solve4: Minutes, where: Where },
    }),
  ),
  nightContact: defineForm(
    "ladder.nightContact",
    z.object({ unitId: z.uuid() }),
    z.object({ who: z.string({ error: "night.nobody" }).min(1, "night.nobody"), where: Where }),
  ),
};

type GivenClocks = z.infer<typeof ladderForms.clocks.values>;

/** How long somebody of a rung has, as it was typed. */
export const givenClocks = (given: GivenClocks): Clocks[Rung] => ({
  1: { accept: given.accept1, solve: given.solve1 },
  2: { accept: given.accept2, solve: given.solve2 },
  3: { accept: given.accept3, solve: given.solve3 },
  4: { accept: given.accept4, solve: given.solve4 },
});

/** For what somebody may set it: the unit they look at, and every unit. */
export interface Places {
  readonly unit: Unit | undefined;
  readonly everyUnit: boolean;
}

interface ClocksShown {
  readonly unitId: string;
  readonly organizationId: string;
  readonly rung: Rung;
  readonly clocks: Clocks;
  readonly places: Places;
}

/** Asks how long somebody of a rung has, for each severity. */
export const clocksForm = ({ unitId, organizationId, rung, clocks, places }: ClocksShown, say: Say): Form =>
  form(
    ladderForms.clocks,
    { unitId, rung },
    {
      title: say(`ladder.clocksOf.${rung}`),
      submit: say("form.save"),
      close: say("form.cancel"),
      fields: [
        { kind: "note", text: say("ladder.clocksNote") },
        ...severities.flatMap((severity) =>
          doings.map((doing) => minutesField(severity, doing, clocks[rung][severity][doing], say)),
        ),
        ...whereField(say, organizationId, places),
      ],
    },
  );

const minutesField = (severity: Severity, doing: Doing, initial: number, say: Say): Field => ({
  kind: "text",
  name: `${doing}${severity}`,
  label: say(`ladder.minutesTo.${doing}`, { severity }),
  multiline: false,
  required: true,
  missing: say("ladder.notMinutes"),
  maxLength: 5,
  initial: String(initial),
});

/** Asks who is called when nobody is on. */
export const nightContactForm = (unitId: string, organizationId: string, places: Places, say: Say): Form =>
  form(
    ladderForms.nightContact,
    { unitId },
    {
      title: say("night.title"),
      submit: say("night.ask"),
      close: say("form.cancel"),
      fields: [
        { kind: "note", text: say("night.note") },
        {
          kind: "person",
          name: "who",
          label: say("night.who"),
          several: false,
          required: true,
          missing: say("night.nobody"),
        },
        ...whereField(say, organizationId, places),
      ],
    },
  );

function whereField(say: Say, organizationId: string, { unit, everyUnit }: Places): Field[] {
  if (!unit || !everyUnit) return [];
  const options = [
    { value: unit.id, label: unit.name },
    { value: organizationId, label: say("content.everyUnit") },
  ];
  return [{ kind: "choice", name: "where", label: say("tip.for"), required: true, options, initial: unit.id }];
}
