import { z } from "zod";
import { defineCommand } from "../../kernel/command.ts";
import { CASE_NAME, FeedbackText } from "./schema.ts";
import { logForm } from "./shown/forms.ts";

const input = z.object({ text: FeedbackText });
const parse = (text: string) => ({ text });

export const feedbackCommands = {
  complaint: defineCommand({
    name: "complaint",
    slash: true,
    summary: "command.complaint.summary",
    usage: "command.complaint.usage",
    examples: ["cold soup, table 4 waited 40 min", "guest in 212 says the heating is broken again"],
    input,
    parse,
    form: (say) => logForm(say, "complaint"),
  }),
  feedback: defineCommand({
    name: "feedback",
    slash: true,
    summary: "command.feedback.summary",
    usage: "command.feedback.usage",
    examples: ["she loved how quickly we found her size", "could you open an hour earlier on Sundays?"],
    input,
    parse,
    form: (say) => logForm(say),
  }),
  cases: defineCommand({
    name: "cases",
    slash: false,
    summary: "command.cases.summary",
    usage: "command.cases.usage",
    examples: ["", "mine", "unit", "theme waiting", "cold soup", "C-118"],
    input: z.object({ asked: z.string().max(200, "cases.tooLong") }),
    parse: (text) => ({ asked: text.trim() }),
    /** `/bellhop C-118` opens that case. */
    alias: CASE_NAME,
  }),
};
