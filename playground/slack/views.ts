import { boundedMap } from "../shared/bounded.ts";
import { type Json, objectsOf, textOf } from "../shared/json.ts";
import { withIds } from "./block-ids.ts";
import { ApiError } from "./errors.ts";
import type { Ids } from "./ids.ts";
import type { State, View, ViewValues } from "./state.ts";
import { valuesOf } from "./view-input.ts";

/** A modal may have two more on top of it. https://docs.slack.dev/surfaces/modals */
const MAX_STACK = 3;

export interface Views {
  /** Starts a new stack; one that was open is gone. */
  open(user: string, content: Json): View;
  push(user: string, content: Json): View;
  /** Changes an open modal; input stays where block_id and action_id do. */
  update(view: View, content: Json): View;
  publish(user: string, content: Json, hash?: unknown): View;
  /** An open modal by id or external id. */
  find(by: { id?: unknown; externalId?: unknown }): View | undefined;
  /** Takes a modal off the stack, with everything above it. */
  close(view: View): void;
  /** Closes the whole stack. */
  clear(user: string): void;
  /** Keeps what a person has entered so far. */
  remember(view: View, values: ViewValues): View;
}

/** Throws when the app acts on an outdated version of the view. */
export function requireHash(view: View | undefined, hash: unknown): void {
  if (hash !== undefined && view !== undefined && hash !== view.hash) throw new ApiError("hash_conflict");
}

export function createViews(deps: {
  state: State;
  ids: Ids;
  tell: { modals(user: string): void; home(view: View): void };
}): Views {
  const { state, ids, tell } = deps;
  const externalIds = boundedMap<string>(10_000);
  const stackOf = (user: string) => state.modals.get(user) ?? [];

  const setStack = (user: string, stack: readonly View[]) => {
    state.modals.set(user, stack);
    tell.modals(user);
  };

  const claimExternalId = (externalId: string, viewId: string) => {
    if (externalId === "") return;
    const owner = externalIds.get(externalId);
    if (owner !== undefined && owner !== viewId) throw new ApiError("duplicate_external_id");
    externalIds.set(externalId, viewId);
  };

  const make = (user: string, content: Json, at: Partial<View> = {}): View => {
    const id = at.id ?? ids.next("V");
    const externalId = textOf(content.external_id) ?? "";
    claimExternalId(externalId, id);
    const blocks = withIds(objectsOf(content.blocks), ids);
    return {
      id,
      user,
      type: content.type === "home" ? "home" : "modal",
      hash: ids.hash(),
      rootId: at.rootId ?? id,
      previousId: at.previousId ?? null,
      externalId,
      content: { ...content, blocks },
      values: valuesOf(blocks, at.values),
    };
  };

  const replace = (view: View) => {
    setStack(
      view.user,
      stackOf(view.user).map((open) => (open.id === view.id ? view : open)),
    );
    return view;
  };

  return {
    open(user, content) {
      const view = make(user, content);
      setStack(user, [view]);
      return view;
    },
    push(user, content) {
      const stack = stackOf(user);
      const top = stack.at(-1);
      if (!top) throw new ApiError("not_found");
      if (stack.length >= MAX_STACK) throw new ApiError("push_limit_reached");
      const view = make(user, content, { rootId: top.rootId, previousId: top.id });
      setStack(user, [...stack, view]);
      return view;
    },
    update: (view, content) => replace(make(view.user, content, view)),
    publish(user, content, hash) {
      const before = state.homes.get(user);
      requireHash(before, hash);
      const view = make(user, content, before && { id: before.id, rootId: before.rootId, values: before.values });
      state.homes.set(user, view);
      tell.home(view);
      return view;
    },
    find({ id, externalId }) {
      const open = [...state.modals.values()].flat();
      return open.find((view) =>
        textOf(id) ? view.id === id : view.externalId !== "" && view.externalId === externalId,
      );
    },
    close(view) {
      const stack = stackOf(view.user);
      const index = stack.findIndex((open) => open.id === view.id);
      if (index >= 0) setStack(view.user, stack.slice(0, index));
    },
    clear: (user) => setStack(user, []),
    remember(view, values) {
      const remembered = { ...view, values };
      if (view.type === "modal") return replace(remembered);
      state.homes.set(view.user, remembered);
      return remembered;
    },
  };
}

/** The view in Slack's own form. */
export const viewJson = (view: View, state: State): Json => ({
  id: view.id,
  team_id: state.team.id,
  private_metadata: "",
  callback_id: "",
  clear_on_close: false,
  notify_on_close: false,
  close: null,
  submit: null,
  ...view.content,
  type: view.type,
  state: { values: view.values },
  hash: view.hash,
  previous_view_id: view.previousId,
  root_view_id: view.rootId,
  external_id: view.externalId,
  app_id: state.app.appId,
  app_installed_team_id: state.team.id,
  bot_id: state.app.botId,
});
