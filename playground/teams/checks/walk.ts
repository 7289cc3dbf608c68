import { z } from "zod";
import { isObject, type Json, spelled } from "../../shared/json.ts";
import { type Problem, problemsOf, step } from "../../shared/problem.ts";
import { actions } from "./actions.ts";
import { charts } from "./charts.ts";
import { cardLook, containers } from "./containers.ts";
import { inputs } from "./inputs.ts";
import { type Group, type Kind, type Kinds, kind, many } from "./kinds.ts";
import { mention } from "./mentions.ts";
import { texts } from "./texts.ts";
import { link, oneOf } from "./values.ts";

/** The connector's code for a card it cannot take. https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.errorcodes */
export const BAD_CARD = "BadArgument";

/** https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format */
const teamsProperties = z
  .strictObject({ width: oneOf("full").optional(), entities: z.array(mention).optional() })
  .optional();

/** Cards that ask people to sign in (`authentication`) are not emulated. */
const card = kind({
  groups: ["card"],
  shape: {
    ...cardLook,
    $schema: link.optional(),
    version: z.string().optional(),
    refresh: z
      .strictObject({ action: z.unknown(), userIds: z.array(z.string()).optional(), expires: z.string().optional() })
      .optional(),
    msteams: teamsProperties,
    msTeams: teamsProperties,
  },
  slots: { body: many("element"), actions: many("action"), selectAction: { group: "selectAction", many: false } },
  optional: ["body", "actions", "selectAction"],
  since: 1,
});

const kinds: Kinds = { AdaptiveCard: card, ...texts, ...containers, ...charts, ...inputs, ...actions };

/** One element, action or card, and where it stands. */
export interface Placed {
  readonly pointer: string;
  readonly type: string;
  readonly fields: Json;
  /** Absent for a string among the inlines of a rich text. */
  readonly kind: Kind;
  readonly inTable: boolean;
  /** Shown only where something else cannot be. */
  readonly inFallback: boolean;
}

interface Walk {
  readonly problems: Problem[];
  readonly placed: Placed[];
}

type Where = Pick<Placed, "pointer" | "inTable" | "inFallback">;

/** Everything that stands in a card, from the outside in, and what is wrong with each by itself. */
export function walk(content: unknown, pointer: string): Walk {
  const found: Walk = { problems: [], placed: [] };
  visit(found, content, "card", { pointer, inTable: false, inFallback: false });
  return found;
}

/** What stands in a card that Teams took. */
export const placedIn = (content: unknown): readonly Placed[] => walk(content, "").placed;

function visit(found: Walk, value: unknown, group: Group, where: Where): void {
  const refuse = (pointer: string, message: string) => found.problems.push({ pointer, message, error: BAD_CARD });
  if (group === "inline" && typeof value === "string") return;
  if (!isObject(value)) return void refuse(where.pointer, "must provide an object");
  const type = value.type;
  if (type === undefined) return void refuse(where.pointer, "missing required field: type");
  const known = typeof type === "string" && Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  if (!known?.groups.includes(group)) return void refuse(`${where.pointer}/type`, `unsupported type: ${spelled(type)}`);
  found.problems.push(...problemsOf(known.schema, value, where.pointer, BAD_CARD));
  found.placed.push({ ...where, type: spelled(type), fields: value, kind: known });
  visitSlots(found, value, known, { ...where, inTable: where.inTable || type === "Table" });
  visitFallback(found, value, group, where);
  if (isObject(value.refresh)) {
    visit(found, value.refresh.action, "executeAction", { ...where, pointer: `${where.pointer}/refresh/action` });
  }
}

function visitSlots(found: Walk, fields: Json, { slots }: Kind, where: Where): void {
  for (const [name, slot] of Object.entries(slots)) {
    const held = fields[name];
    const pointer = where.pointer + step(name);
    if (slot.many && Array.isArray(held)) {
      for (const [at, item] of held.entries())
        visit(found, item, slot.group, { ...where, pointer: pointer + step(at) });
    } else if (!slot.many && isObject(held)) {
      visit(found, held, slot.group, { ...where, pointer });
    }
  }
}

/** `drop`, or something that may stand in the same place. */
function visitFallback(found: Walk, { fallback }: Json, group: Group, where: Where): void {
  if (fallback === undefined || fallback === "drop") return;
  visit(found, fallback, group, { ...where, pointer: `${where.pointer}/fallback`, inFallback: true });
}
