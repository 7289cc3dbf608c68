import type { Deed } from "../deeds.ts";
import type { Outcome, PersonShown, Surroundings } from "../shown.ts";
import { HOME, writeAddress } from "./address.ts";
import { type Composer, createComposer } from "./composer.ts";
import { createConversation } from "./conversation.ts";
import { byId, el } from "./dom.ts";
import type { Scene } from "./elements.ts";
import { createHome } from "./home.ts";
import { drawMessage } from "./message.ts";
import { createModal } from "./modal.ts";
import { newsIn } from "./news.ts";
import { createPlaces } from "./places.ts";
import { createSession, firstPlace, type Session } from "./session.ts";
import { announce, toast } from "./toasts.ts";
import { createWho } from "./who.ts";
import { follow, perform } from "./wire.ts";

/** Ties the parts of the page together. */
export function createPage(surroundings: Surroundings): void {
  const { organization, app, commands, shortcuts } = surroundings;
  const people = atLeastOne(surroundings.people);
  const actor = createActor(surroundings, () => session.now());
  const composer = createComposer(commands, (text) => actor.act({ do: "say", channel: session.now().place, text }));
  const show = createDisplay(surroundings, actor, composer, (place) => session.go(place));
  const session = createSession({
    people,
    follow: (personId, sight) => follow(personId, { sight, problem: toast, connected: showConnection }),
    openHome: () => actor.act({ do: "open home" }),
    changed(before) {
      const now = session.now();
      for (const news of newsIn(before, now.sight, now.place, actor.userName)) announce(news);
      show(now);
    },
  });
  const who = createWho(people, (personId) => become(personId));
  const become = (personId: string) => {
    session.become(personId);
    const { me } = session.now();
    who.show(me);
    byId("idea", HTMLElement).replaceChildren(me.idea);
  };

  byId("organization", HTMLElement).replaceChildren(organization);
  byId("composer-field", HTMLTextAreaElement).placeholder = `Message, or / for ${app.name}`;
  byId("use-idea", HTMLButtonElement).addEventListener("click", () => {
    const { me, place, sight } = session.now();
    if (place === HOME) session.go(firstPlace(sight));
    composer.fill(me.idea);
  });
  byId("shortcuts", HTMLElement).replaceChildren(
    ...shortcuts
      .filter(({ type }) => type === "global")
      .map(({ name, callbackId }) => {
        const run = () => void actor.act({ do: "shortcut", callbackId });
        return el("button", { type: "button", click: run }, name);
      }),
  );
  become(session.now().me.id);
}

/** The organization's people, whom the page cannot be without. */
function atLeastOne(people: readonly PersonShown[]): readonly [PersonShown, ...PersonShown[]] {
  const [first, ...others] = people;
  if (!first) throw new Error("the organization has no people");
  return [first, ...others];
}

const showConnection = (connected: boolean): void => {
  byId("offline", HTMLElement).hidden = connected;
};

type Actor = ReturnType<typeof createActor>;

/** What the person does, and how what they see reads to them. */
function createActor({ app, people }: Surroundings, now: () => Session) {
  const names = new Map([app, ...people].map(({ id, name }) => [id, name]));
  const userName = (id: string) => names.get(id) ?? id;
  const channelName = (id: string) => now().sight.channels.find((channel) => channel.id === id)?.name ?? id;
  const act = async (deed: Deed): Promise<Outcome> => {
    const outcome = await perform(now().me.id, deed);
    if (outcome.notice !== undefined) toast(outcome.notice);
    return outcome;
  };
  const sceneIn = (place: Extract<Deed, { do: "press" }>["place"]): Scene => ({
    viewer: { timeZone: now().me.timeZone, locale: now().me.locale, now: Date.now() },
    userName,
    channelName,
    press: (press) => act({ do: "press", place, ...press }),
  });
  return { act, sceneIn, userName };
}

/** Shows what a person sees: the channel or Home, the places to go, and the modal in front. */
function createDisplay(
  { app, shortcuts }: Surroundings,
  { act, sceneIn }: Actor,
  composer: Composer,
  go: (place: string) => void,
): (session: Session) => void {
  const places = createPlaces(app.name, go);
  const home = createHome(app.name, ({ id }) => sceneIn({ view: id }));
  const modal = createModal({
    scene: ({ id }) => sceneIn({ view: id }),
    submit: ({ id }, values) => act({ do: "submit", view: id, values }),
    close: ({ id }) => act({ do: "close", view: id }),
    focusElsewhere: composer.focus,
  });
  const ofMessages = shortcuts.filter(({ type }) => type === "message");
  const conversation = createConversation({
    list: byId("messages", HTMLOListElement),
    scroller: byId("conversation", HTMLElement),
    focusElsewhere: composer.focus,
    draw: (channel, message) => {
      const place = { channel, ts: message.ts };
      const run = (callbackId: string) => act({ do: "shortcut", callbackId, message: place });
      return drawMessage(message, sceneIn(place), ofMessages, run);
    },
  });
  return ({ me, place, sight }) => {
    const channel = sight.channels.find(({ id }) => id === place);
    const title = channel ? `${channel.kind === "im" ? "" : "# "}${channel.name}` : `${app.name} Home`;
    byId("place-name", HTMLElement).replaceChildren(title);
    byId("place-topic", HTMLElement).replaceChildren(channel?.topic ?? "");
    byId("empty", HTMLElement).hidden = channel?.messages.length !== 0;
    byId("conversation", HTMLElement).hidden = place === HOME;
    const readOnly = channel?.kind === "im" && app.readOnlyMessages;
    byId("read-only", HTMLElement).hidden = !readOnly;
    byId("composer", HTMLElement).hidden = place === HOME || readOnly;
    places.show(sight, { personId: me.id, place });
    home.show(sight.home, place === HOME);
    conversation.show(writeAddress({ personId: me.id, place }), place, channel?.messages ?? []);
    modal.show(sight.modal);
  };
}
