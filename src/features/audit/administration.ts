/** What is written down of somebody who leads: that they changed how it works, linked workspaces, or took data along. */
export type Kind = "settings" | "link" | "export";

/** Administration, by the command where people know it from. */
interface Done {
  readonly kind: Kind;
  readonly command: string;
}

const settings = (command: string): Done => ({ kind: "settings", command });

const given = (field: string) => (input: unknown) =>
  typeof input === "object" && input !== null && field in input && ![undefined, ""].includes(Reflect.get(input, field));
const always = () => true;

/** Commands: with what was typed after them they change something, or only show it. */
export const commands: Readonly<Record<string, Done & { readonly when: (input: unknown) => boolean }>> = {
  channel: { ...settings("channel"), when: always },
  champion: { ...settings("champion"), when: always },
  language: { ...settings("language"), when: given("language") },
  budget: { ...settings("budget"), when: given("messages") },
  link: { kind: "link", command: "link", when: always },
  export: { kind: "export", command: "export", when: given("what") },
};

const namesFor = (done: Done, names: readonly string[]): [string, Done][] => names.map((name) => [name, done]);

/** Buttons. */
export const actions: ReadonlyMap<string, Done> = new Map([
  ...namesFor(settings("rules"), ["rules.putLive", "rules.switchOff", "rules.switchOn", "rules.undoOff"]),
  ...namesFor(settings("ladder"), ["ladder.noNightContact", "ladder.threadLines"]),
  ...namesFor(settings("closed"), ["closed.addAll", "closed.remove"]),
  ...namesFor(settings("reminders"), ["schedule.add", "schedule.remove", "schedule.putBack"]),
  ...namesFor(settings("reminders"), ["reminder.begin", "reminder.switchOff", "reminder.switchOn"]),
  ...namesFor(settings("question"), ["question.off", "question.on"]),
  ...namesFor(settings("standards"), ["standard.retire"]),
  ...namesFor(settings("tips"), ["tip.retire", "tip.restore"]),
  ...namesFor(settings("units"), ["unit.retire", "unit.undo"]),
  ...namesFor({ kind: "link", command: "link" }, ["link.unite"]),
  ...namesFor({ kind: "link", command: "unlink" }, ["link.leave"]),
  ...namesFor({ kind: "export", command: "awards" }, ["award.payroll"]),
  ...namesFor({ kind: "export", command: "export" }, ["export.take"]),
]);

/** Forms that were sent and taken. */
export const forms: ReadonlyMap<string, Done> = new Map([
  ...namesFor(settings("setup"), ["setup.organization"]),
  ...namesFor(settings("rules"), ["rules.add", "rules.change"]),
  ...namesFor(settings("ladder"), ["ladder.clocks", "ladder.nightContact"]),
  ...namesFor(settings("authority"), ["authority.set"]),
  ...namesFor(settings("awards"), ["award.budget"]),
  ...namesFor(settings("themes"), ["list.add", "list.edit"]),
  ...namesFor(settings("closed"), ["closed.import"]),
  ...namesFor(settings("shifts"), ["shifts.import"]),
  ...namesFor(settings("hours"), ["unit.hours"]),
  ...namesFor(settings("recognition"), ["recognition.settings"]),
  ...namesFor(settings("reminders"), ["schedule.timetable"]),
  ...namesFor(settings("question"), ["question.when"]),
  ...namesFor(settings("standards"), ["standard.save", "standard.count"]),
  ...namesFor(settings("units"), ["unit.add", "unit.change", "unit.members"]),
  ...namesFor(settings("people"), ["people.assign"]),
  ...namesFor(settings("tips"), ["tip.save", "tips.importText"]),
]);
