import type { Role } from "../../kernel/context.ts";

/** Roles of the whole organization that people are given and lose; who manages a unit is said of the unit. */
export const givenRoles = ["champion", "leader", "admin"] as const satisfies readonly Role[];
export type GivenRole = (typeof givenRoles)[number];

const UNITS: readonly Role[] = ["manager", "champion", "leader", "admin"];
const LEADING: readonly Role[] = ["champion", "leader", "admin"];
const PROGRAMME: readonly Role[] = ["champion", "admin"];
const ADMINS: readonly Role[] = ["admin"];
const LEADERS: readonly Role[] = ["leader"];

/** What several may do, and who. */
type Rows = readonly (readonly [who: readonly Role[], ...what: string[]])[];

/**
 * Who may use a command, by its name; everybody may use the others. Managers are shown their own units alone. Commands declare
 * it too, since it is asked with them: a test holds both to each other.
 */
const COMMANDS: Rows = [
  [UNITS, "team", "funds", "causes", "welcome", "newcomers", "huddle", "channel", "ladder", "shifts", "review"],
  [UNITS, "units", "people", "reminders", "question", "tips", "clocks", "digest", "deliveries"],
  [LEADING, "recognition", "champion", "export"],
  [PROGRAMME, "themes", "steps", "values", "authority"],
  [["manager", "champion", "leader"], "deputy", "coached"],
  [["manager"], "nudges", "coach", "mirror"],
  [["champion", "leader"], "coaching", "upkeep"],
  [["champion"], "morning"],
  [LEADERS, "appoint"],
  [ADMINS, "setup", "doctor", "audit", "erase", "unlink"],
];

/** Who may press a button that stands where others see it too, or was shown before they lost a role. */
const ACTIONS: Rows = [
  [UNITS, "unit.list", "unit.show", "people.more"],
  [LEADING, "export.take"],
  [PROGRAMME, "rules.putLive", "rules.switchOff", "rules.switchOn", "rules.undoOff", "ladder.threadLines"],
  [["leader", "admin"], "award.payroll"],
  [LEADERS, "appoint.open", "appoint.place", "appoint.post", "appoint.discard", "appoint.end"],
  [ADMINS, "audit.older", "erase.person", "erase.customer", "link.leave"],
  [ADMINS, "unit.add", "unit.askToRetire", "unit.retire"],
  [ADMINS, "roles.open", "roles.take", "setup.show", "setup.do", "setup.organization"],
];

/** Who may send a form. */
const FORMS: Rows = [
  [LEADING, "recognition.settings"],
  [PROGRAMME, "rules.add", "rules.change", "list.add", "list.edit", "authority.set"],
  [LEADERS, "appoint.preview"],
  [ADMINS, "unit.add", "unit.change", "roles.give", "setup.organization"],
];

/**
 * What is administered by whoever decides for a unit, or by whoever it is about: the feature asks, since it depends on the unit.
 */
export const byUnit: ReadonlySet<string> = new Set([
  ...["ladder.noNightContact", "ladder.clocks", "ladder.nightContact", "closed.addAll", "closed.remove"],
  ...["closed.import", "shifts.import", "unit.hours", "schedule.add", "schedule.remove", "schedule.putBack"],
  ...["schedule.timetable", "reminder.begin", "reminder.switchOff", "reminder.switchOn", "question.off"],
  ...["question.on", "question.when", "standard.retire", "standard.save", "standard.count", "tip.retire"],
  ...["unit.undo", "unit.members", "people.assign"],
  ...["tip.restore", "tip.save", "tips.importText", "award.budget", "link.unite"],
  ...["unit.add", "unit.change", "unit.members", "unit.retire", "unit.undo", "people.assign"],
]);

const byName = (rows: Rows): ReadonlyMap<string, readonly Role[]> =>
  new Map(rows.flatMap(([who, ...what]) => what.map((name) => [name, who] as const)));

export const commandTable = byName(COMMANDS);
export const actionTable = byName(ACTIONS);
export const formTable = byName(FORMS);
