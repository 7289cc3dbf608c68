import { z } from "zod";
import { defineCommand } from "../../kernel/command.ts";
import { LinkRequest, readLinkRequest } from "./schema.ts";

export const linkingCommands = {
  link: defineCommand({
    name: "link",
    slash: false,
    summary: "command.link.summary",
    usage: "command.link.usage",
    examples: ["", "me", "K7QP-3MXW"],
    input: LinkRequest,
    parse: readLinkRequest,
  }),
  unlink: defineCommand({
    name: "unlink",
    slash: false,
    summary: "command.unlink.summary",
    usage: "command.unlink.usage",
    examples: [""],
    access: ["admin"],
    input: z.object({}),
    parse: () => ({}),
  }),
};
