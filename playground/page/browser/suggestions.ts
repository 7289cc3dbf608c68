import type { CommandShown } from "../shown.ts";

/** The commands that what was typed so far could become; none once the command is complete. */
export const suggest = (typed: string, commands: readonly CommandShown[]): readonly CommandShown[] =>
  typed.startsWith("/") && !/\s/.test(typed) ? commands.filter(({ name }) => name.startsWith(typed.toLowerCase())) : [];

/** The command that is being typed, once its name is complete. */
export const commandIn = (typed: string, commands: readonly CommandShown[]): CommandShown | undefined =>
  commands.find(({ name }) => typed.startsWith(`${name} `));
