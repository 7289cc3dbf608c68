import type { CommandShown } from "../../../page/shown.ts";

/** Something that completes what is being typed. */
export interface Suggestion {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly description: string;
  /** The whole text, completed. */
  readonly becomes: string;
}

/** Somebody who can be mentioned. */
export interface Mentionable {
  readonly id: string;
  readonly name: string;
  readonly job: string;
}

/** What the text before the cursor could become: commands after a slash at its beginning, people after an @. */
export const suggest = (
  typed: string,
  commands: readonly CommandShown[],
  people: readonly Mentionable[],
): readonly Suggestion[] => [...commandsFor(typed, commands), ...peopleFor(typed, people)];

/** None once the command is complete. */
const commandsFor = (typed: string, commands: readonly CommandShown[]): readonly Suggestion[] =>
  typed.startsWith("/") && !/\s/.test(typed)
    ? commands
        .filter(({ name }) => name.startsWith(typed.toLowerCase()))
        .map(({ name, usageHint, description }) => ({
          id: name,
          label: name,
          hint: usageHint,
          description,
          becomes: `${name} `,
        }))
    : [];

/** A part of any of their names counts; none once the name is complete. */
function peopleFor(typed: string, people: readonly Mentionable[]): readonly Suggestion[] {
  const [, before, part] = /^([\s\S]*(?:^|[\s(]))@(\p{L}[\p{L} ]{0,30}|)$/u.exec(typed) ?? [];
  if (before === undefined || part === undefined) return [];
  const wanted = part.toLowerCase();
  return people
    .filter(({ name }) => ` ${name.toLowerCase()}`.includes(` ${wanted}`))
    .map(({ id, name, job }) => ({ id, label: `@${name}`, hint: job, description: "", becomes: `${before}@${name} ` }));
}

/** The command that is being typed, once its name is complete. */
export const commandIn = (typed: string, commands: readonly CommandShown[]): CommandShown | undefined =>
  commands.find(({ name }) => typed.startsWith(`${name} `));
