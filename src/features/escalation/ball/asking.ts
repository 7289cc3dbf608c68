import type { Ids } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Note } from "../../attention/index.ts";
import { type Case, caseName, type FeedbackFeature } from "../../feedback/index.ts";
import type { Ladder } from "../schema.ts";
import type { Seen } from "./deeds.ts";
import { answeredCard, questionCard } from "./notes.ts";
import { type AskedQuestion, answerQuestion, insertQuestion, readQuestions } from "./questions.ts";
import type { Balls } from "./service.ts";
import type { Steps } from "./steps.ts";
import { readEscalations } from "./store.ts";

export interface Asking {
  /** Asks whoever logged the case. Throws UserError. */
  ask(escalationId: string, question: string, context: Context): Promise<{ readonly seen: Seen; readonly note?: Note }>;
  /** A question to whoever it was asked of, which is not answered. Throws UserError. */
  read(questionId: string, context: Context): Promise<{ readonly asked: AskedQuestion; readonly case: Case }>;
  /** Answers it, and tells whoever has asked. Throws UserError. */
  answer(questionId: string, answer: string, context: Context): Promise<AskedQuestion>;
}

export interface AskingDependencies {
  readonly database: Sql;
  readonly balls: Pick<Balls, "read" | "mayAct">;
  readonly steps: Steps;
  readonly readCase: FeedbackFeature["read"];
  readonly ladder: Pick<Ladder, "mayHold">;
  readonly ids: Ids;
}

export const authorOf = ({ onBehalfOf, loggedBy, loggedByName }: Case) =>
  onBehalfOf ?? { id: loggedBy, name: loggedByName };

export function createAsking(deps: AskingDependencies): Asking {
  const { database, balls, steps, readCase, ids } = deps;
  const { mayHold } = deps.ladder;

  async function read(questionId: string, context: Context) {
    const [asked] = await readQuestions(database, context.organization.id, { id: questionId });
    const [escalation] = asked ? await readEscalations(database, [{ ...asked, id: asked.escalationId }]) : [];
    if (!asked || !escalation || asked.askedOf.id !== context.actor.id) throw userError("escalation.unknown");
    const { case: found } = await readCase(escalation.caseId, context);
    return { asked, escalation, case: found };
  }

  return {
    async ask(escalationId, question, context) {
      const seen = await balls.read(escalationId, context);
      const { escalation, case: found } = seen;
      if (escalation.state !== "going") throw userError("escalation.over", { case: caseName(found.number) });
      const { actor, now: at } = context;
      if (!(await balls.mayAct(seen, context)))
        throw userError("escalation.notTheirs", { name: (escalation.holder ?? escalation.offered?.to)?.name ?? "" });
      const author = authorOf(found);
      if (author.id === actor.id) throw userError("escalation.askYourself", { case: caseName(found.number) });
      if (!(await mayHold(found, author.id))) throw userError("escalation.authorGone", { name: author.name });
      const id = ids.next();
      const draw = questionCard(id, question, found, actor.name);
      const taken = await steps.take(
        found,
        escalation,
        {
          ...{ kind: "asked", at, by: actor.id, detail: { what: question, name: author.name }, set: () => ({}) },
          tell: [{ personId: author.id, about: "question", nature: "proactive", draw }],
          also: (sql) =>
            insertQuestion(sql, { ...escalation, escalationId, id, question, by: actor.id, of: author.id, at }),
        },
        context.installation,
      );
      if (!taken) throw userError("escalation.changedSince");
      const { arrival } = taken;
      return { seen, ...(arrival && { note: { arrival, unitId: found.unitId, name: author.name } }) };
    },

    read,

    async answer(questionId, answer, context) {
      const { asked, escalation, case: found } = await read(questionId, context);
      if (asked.answer !== undefined) throw userError("escalation.answeredAlready");
      const { actor, now: at } = context;
      const draw = answeredCard(asked, answer, found, actor.name);
      const taken = await steps.take(
        found,
        escalation,
        {
          ...{ kind: "answered", at, by: actor.id, detail: { what: answer }, set: () => ({}) },
          tell: [{ personId: asked.askedBy.id, about: "answer", nature: "asked", draw }],
          also: (sql) => answerQuestion(sql, asked, answer, at),
        },
        context.installation,
      );
      if (!taken) throw userError("escalation.changedSince");
      return { ...asked, answer };
    },
  };
}
