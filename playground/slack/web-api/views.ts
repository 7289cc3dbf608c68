import { isObject, type Json } from "../../shared/json.ts";
import type { Problems } from "../../shared/problems.ts";
import { checkView } from "../checks/index.ts";
import { ApiError } from "../errors.ts";
import { problemMetadata } from "../problem-metadata.ts";
import type { State, View } from "../state.ts";
import type { Triggers } from "../triggers.ts";
import { requireHash, type Views, viewJson } from "../views.ts";
import { type Call, type Family, type Method, required, structured } from "./method.ts";

interface Deps {
  readonly state: State;
  readonly views: Views;
  readonly triggers: Triggers;
  readonly problems: Problems;
}

export const viewMethods = (deps: Deps): Family => {
  const { state, views, triggers } = deps;
  const method = (run: (call: Call, content: Json) => View): Method => ({
    by: "bot",
    scopes: [],
    run: (call) => ({ view: viewJson(run(call, contentOf(call.args)), state) }),
  });
  const checked = (where: string, content: Json, type: View["type"]) =>
    checkedView(deps.problems, where, content, type);
  return {
    "views.open": method(({ args }, content) => {
      const view = checked("views.open", content, "modal");
      return views.open(triggers.exchange(args.trigger_id), view);
    }),
    "views.push": method(({ args }, content) => {
      const view = checked("views.push", content, "modal");
      return views.push(triggers.exchange(args.trigger_id), view);
    }),
    "views.update": method(({ args }, content) => {
      const view = views.find({ id: args.view_id, externalId: args.external_id });
      if (!view) throw new ApiError("not_found");
      requireHash(view, args.hash);
      return views.update(view, checked("views.update", content, "modal"));
    }),
    "views.publish": method(({ args }, content) => {
      const user = required(args, "user_id");
      if (!state.users.has(user)) throw new ApiError("user_not_found");
      return views.publish(user, checked("views.publish", content, "home"), args.hash);
    }),
  };
};

function contentOf(args: Json): Json {
  const view = structured(args, "view", "invalid_arguments");
  if (!isObject(view)) throw new ApiError("invalid_arguments");
  return view;
}

function checkedView(problems: Problems, where: string, content: Json, type: View["type"]): Json {
  const wrongType = { pointer: "/type", message: `must be ${type}`, error: "invalid_arguments" };
  const inView = content.type === type ? checkView(content) : [wrongType];
  const found = problems.report(
    where,
    inView.map((problem) => ({ ...problem, pointer: `/view${problem.pointer}` })),
  );
  const [first] = found;
  if (first) throw new ApiError(first.error, { errors: found, response_metadata: problemMetadata(found) });
  return content;
}
