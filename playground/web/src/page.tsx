import { useEffect, useMemo, useRef, useState } from "react";
import type { PlatformName, Sight, Surroundings } from "../../page/shown.ts";
import { HOME } from "./address.ts";
import type { Drafts } from "./drafts.ts";
import { type Session, useSession } from "./session.ts";
import { BackstageControls } from "./shell/backstage.tsx";
import { Composer, type ComposerHandle } from "./shell/composer.tsx";
import { Conversation } from "./shell/conversation.tsx";
import { HappenedPanel } from "./shell/happened.tsx";
import { newsIn } from "./shell/news.ts";
import { Notes } from "./shell/notes.tsx";
import { Places } from "./shell/places.tsx";
import { Top } from "./shell/top.tsx";
import { slackView } from "./slack/view.tsx";
import { teamsView } from "./teams/view.tsx";
import { type PlatformView, readerOf } from "./view.ts";

const views: { readonly [Name in PlatformName]: PlatformView } = { slack: slackView, teams: teamsView };

/** The page: who one is, the places to go, the conversation in the middle, and the form in front of it. */
export function Page({ surroundings }: { readonly surroundings: Surroundings }) {
  const panel = usePanel();
  const session = panel.givingWay(useSession(surroundings));
  const { platform, me, place, sight, connected, backstage } = session;
  const composer = useRef<ComposerHandle>(null);
  const [drafts] = useState<Drafts>(() => new Map());
  const view = views[platform.name];
  const reader = useMemo(() => readerOf(platform, me, sight, backstage.now), [platform, me, sight, backstage.now]);
  useEffect(() => {
    // Windows in front of the page take the platform's colours, too.
    document.documentElement.dataset.platform = platform.name;
  }, [platform.name]);
  const shown = sight.places.find(({ id }) => id === place);
  const scene = { session, reader, focusElsewhere: () => composer.current?.focus() };
  return (
    <div className={panel.isOpen ? "page with-panel" : "page"}>
      <a className="skip" href="#composer-field">
        Skip to the message field
      </a>
      <Top surroundings={surroundings} session={session}>
        <BackstageControls
          session={session}
          happened={panel.button}
          isHappenedOpen={panel.isOpen}
          onHappened={panel.toggle}
        />
      </Top>
      <Places session={session} view={view} />
      <main>
        <header className="place">
          <h1>{shown ? view.title(shown) : place === HOME && `${platform.app.name} Home`}</h1>
          <p className="quiet">{shown?.topic}</p>
        </header>
        {!connected && (
          <p className="offline" role="alert">
            Not connected. The page looks for the playground again.
          </p>
        )}
        {place === HOME ? (
          <view.Home key={me.id} view={sight.home} scene={scene} />
        ) : (
          <Conversation
            key={`${platform.name} ${me.id} ${place}`}
            place={shown}
            view={view}
            scene={scene}
            onReply={(message) => composer.current?.replyTo(message)}
          />
        )}
        {sight.form === undefined && <Notes session={session} />}
        {shown && (
          <Composer
            key={`${platform.name} ${me.id} ${place} writing`}
            ref={composer}
            place={shown}
            view={view}
            scene={scene}
            drafts={drafts}
          />
        )}
      </main>
      {panel.isOpen && <HappenedPanel session={session} reader={reader} onClose={panel.close} />}
      {sight.form && (
        <view.Form key={sight.form.id} view={sight.form} scene={scene} notes={<Notes session={session} urgent />} />
      )}
      <Announcer session={session} />
    </div>
  );
}

/** The panel of what happened: the keyboard goes back to the button that showed it. */
function usePanel() {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return {
    isOpen,
    button,
    close,
    toggle: () => (isOpen ? close() : setOpen(true)),
    /** Where there is no room for both, whoever goes somewhere sees that and not the panel. */
    givingWay: (session: Session): Session => ({
      ...session,
      go(place) {
        session.go(place);
        if (!matchMedia(ROOM_FOR_BOTH).matches) setOpen(false);
      },
    }),
  };
}

/** As in the style of the panel. */
const ROOM_FOR_BOTH = "(min-width: 68rem)";

/** Says new messages to those who do not see the page change. */
function Announcer({ session: { sight, place, platform } }: { readonly session: Session }) {
  const before = useRef<Sight>({ places: [] });
  const region = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const names = new Map([platform.app, ...platform.people].map(({ id, name }) => [id, name]));
    for (const news of newsIn(before.current, sight, place, (id) => names.get(id) ?? id)) {
      region.current?.replaceChildren(news);
    }
    before.current = sight;
  }, [sight, place, platform]);
  return <p ref={region} className="unseen" aria-live="polite" />;
}
