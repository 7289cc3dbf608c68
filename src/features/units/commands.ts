import { z } from "zod";
import { defineAction, defineFormAction, NoInput } from "../../kernel/action.ts";
import { defineCommand } from "../../kernel/command.ts";
import type { Role } from "../../kernel/context.ts";

/** Who is shown units and people; whoever manages a unit says who its people are, an admin everything. */
const ACCESS: readonly Role[] = ["manager", "champion", "leader", "admin"];

const LONGEST = 100;
const Named = z.object({ name: z.string().max(LONGEST, "units.nameTooLong").optional() });
const named = (text: string) => {
  const name = text.trim().replace(/\s+/g, " ");
  return name === "" ? {} : { name };
};

export const unitCommands = {
  units: defineCommand({
    name: "units",
    slash: false,
    summary: "command.units.summary",
    usage: "command.units.usage",
    examples: ["", "Kitchen"],
    access: ACCESS,
    input: Named,
    parse: named,
  }),
  people: defineCommand({
    name: "people",
    slash: false,
    summary: "command.people.summary",
    usage: "command.people.usage",
    examples: ["", "Ana", "Kitchen"],
    access: ACCESS,
    input: Named,
    parse: named,
  }),
};

const OneUnit = z.object({ unitId: z.uuid() });

export const unitActions = {
  /** The units from this place on. */
  list: defineAction("unit.list", z.object({ from: z.number().int().nonnegative() })),
  show: defineAction("unit.show", OneUnit),
  add: defineFormAction("unit.add", NoInput),
  change: defineFormAction("unit.change", OneUnit),
  /** Says what becomes of its people and cases, before `retire` does it. */
  askToRetire: defineAction("unit.askToRetire", OneUnit),
  retire: defineAction("unit.retire", OneUnit),
  undo: defineAction("unit.undo", z.object({ changeId: z.uuid() })),
  /** Those after this person, by their names. */
  people: defineAction("people.more", z.object({ name: z.string().max(LONGEST).optional(), after: z.uuid() })),
  assign: defineFormAction("people.assign", NoInput),
};
