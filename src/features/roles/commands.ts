import { z } from "zod";
import { defineAction, defineForm, defineFormAction, NoInput } from "../../kernel/action.ts";
import { defineCommand } from "../../kernel/command.ts";
import { givenRoles } from "./table.ts";

const typed = { slash: false, input: z.object({ text: z.string() }), parse: (text: string) => ({ text: text.trim() }) };

export const roleCommands = {
  roles: defineCommand({
    ...typed,
    name: "roles",
    summary: "command.roles.summary",
    usage: "command.roles.usage",
    examples: [""],
  }),
  appoint: defineCommand({
    ...typed,
    name: "appoint",
    summary: "command.appoint.summary",
    usage: "command.appoint.usage",
    examples: ["", "@mo"],
    access: ["leader"],
  }),
};

const OneTerm = z.object({ termId: z.uuid() });

export const roleActions = {
  open: defineFormAction("roles.open", NoInput),
  take: defineAction("roles.take", z.object({ personId: z.uuid(), role: z.enum(givenRoles) })),
};

export const appointActions = {
  /** `who`: an account of the platform where it is pressed. */
  open: defineFormAction("appoint.open", z.object({ who: z.string().max(200) })),
  place: defineAction("appoint.place", z.object({ termId: z.uuid(), unitId: z.uuid(), on: z.boolean() })),
  post: defineAction("appoint.post", OneTerm),
  discard: defineAction("appoint.discard", OneTerm),
  end: defineAction("appoint.end", OneTerm),
};

const Who = z.string({ error: "roles.nobody" }).min(1, "roles.nobody");

export const roleForms = {
  give: defineForm("roles.give", NoInput, z.object({ who: Who, role: z.enum(givenRoles) })),
};

export const appointForms = {
  preview: defineForm(
    "appoint.preview",
    NoInput,
    z.object({
      who: Who,
      from: z.string().optional(),
      until: z.string().optional(),
      deputy: z.string().optional(),
      /** The id of whoever hands over. */
      insteadOf: z.uuid().optional(),
    }),
  ),
};
