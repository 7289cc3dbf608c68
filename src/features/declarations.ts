import type { Command } from "../kernel/command.ts";
import { feedbackCommands } from "./feedback/index.ts";
import { helpCommands } from "./help/index.ts";
import { organizationCommands } from "./organization/index.ts";

/** Every command, in the order in which help, the manifests and the README list them. */
export const commandDeclarations: readonly Command[] = Object.values({
  ...feedbackCommands,
  ...organizationCommands,
  ...helpCommands,
}) as Command[];
