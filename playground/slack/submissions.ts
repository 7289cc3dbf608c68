import type { Answer } from "../shared/http-delivery.ts";
import { type Json, objectOf, parseJson } from "../shared/json.ts";
import type { Problems } from "../shared/problems.ts";
import { checkView, checkViewErrors, type Problem } from "./checks/index.ts";
import { ApiError } from "./errors.ts";
import type { Outcome } from "./outcome.ts";
import type { View } from "./state.ts";
import type { Views } from "./views.ts";

/** What Slack shows on a form whose answer it cannot use. */
const TROUBLE = "The form could not be sent. Try again?";

interface Deps {
  readonly views: Views;
  readonly problems: Problems;
}

type Effect = (deps: Deps, view: View, answer: Json) => { problems: readonly Problem[]; seen: Partial<Outcome> };

const where = "answer to view_submission";

const problem = (pointer: string, message: string): Problem => ({ pointer, message, error: "invalid_arguments" });

/** The view that an answer carries, if it is one. */
const nextView = (answer: Json): { view: Json; problems: readonly Problem[] } => {
  const view = objectOf(answer.view);
  const wrongType = view.type === "modal" ? [] : [problem("/view/type", "must be modal")];
  return { view, problems: wrongType.length > 0 ? wrongType : checkView(view) };
};

/** What an app may answer. https://docs.slack.dev/surfaces/modals#modal_response */
const effects: Readonly<Record<string, Effect>> = {
  errors(_, view, { errors }) {
    const problems = checkViewErrors(errors, view.content);
    const viewErrors = Object.fromEntries(Object.entries(objectOf(errors)).map(([key, text]) => [key, String(text)]));
    return { problems, seen: problems.length > 0 ? {} : { viewErrors } };
  },
  update(deps, view, answer) {
    const { view: content, problems } = nextView(answer);
    if (problems.length > 0) return { problems, seen: {} };
    return attempt(() => deps.views.update(view, content));
  },
  push(deps, view, answer) {
    const { view: content, problems } = nextView(answer);
    if (problems.length > 0) return { problems, seen: {} };
    return attempt(() => deps.views.push(view.user, content));
  },
  clear(deps, view) {
    deps.views.clear(view.user);
    return { problems: [], seen: {} };
  },
};

/** Errors of the view stack are shown to the person, since there is no call to answer. */
function attempt(change: () => unknown): ReturnType<Effect> {
  try {
    change();
    return { problems: [], seen: {} };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { problems: [problem("/view", error.code)], seen: {} };
  }
}

/** Does to the form what the app answered: nothing closes it, an answer that makes no sense leaves it open. */
export function readSubmissionAnswer(deps: Deps, submitted: View, answer: Answer): Partial<Outcome> {
  if (answer.failure) return { notice: TROUBLE };
  const view = deps.views.find({ id: submitted.id }) ?? submitted;
  if (answer.body.trim() === "") {
    deps.views.close(view);
    return {};
  }
  const body = objectOf(parseJson(answer.body));
  const action = String(body.response_action);
  const effect = Object.hasOwn(effects, action) ? effects[action] : undefined;
  const { problems, seen } = effect
    ? effect(deps, view, body)
    : { problems: [problem("/response_action", "must be errors, update, push or clear, or the body empty")], seen: {} };
  if (problems.length === 0) return seen;
  return { error: "invalid_response", notice: TROUBLE, problems: deps.problems.report(where, problems) };
}
