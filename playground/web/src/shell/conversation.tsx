import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import type { MessageShown, PlaceShown } from "../../../page/shown.ts";
import type { PlatformView, Scene } from "../view.ts";
import { Message } from "./message.tsx";

interface ConversationProps {
  readonly place: PlaceShown | undefined;
  readonly view: PlatformView;
  readonly scene: Scene;
  readonly onReply: (message: MessageShown) => void;
}

/** The messages of one place, each with its replies below it. */
export function Conversation({ place, view, scene, onReply }: ConversationProps) {
  const scroller = useRef<HTMLElement>(null);
  const messages = place?.messages ?? [];
  useFollowEnd(scroller, messages);
  useKeptFocus(scroller, messages, scene.focusElsewhere);
  const draw = (message: MessageShown) => (
    <Message
      key={message.id}
      message={message}
      place={place as PlaceShown}
      view={view}
      scene={scene}
      onReply={() => onReply(message)}
    />
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
    <section ref={scroller} className="conversation" aria-label="Messages" tabIndex={0}>
      {place && messages.length === 0 && <p className="empty">{view.empty(place, scene.session.platform)}</p>}
      <ol>
        {threadsIn(messages).map(({ root, replies }) => (
          <li key={root.id} className="thread">
            {draw(root)}
            {replies.length > 0 && (
              <section className="replies" aria-label={`Replies to ${scene.reader.nameOf(root.author)}`}>
                <p className="quiet">{replies.length === 1 ? "1 reply" : `${replies.length} replies`}</p>
                {replies.map(draw)}
              </section>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Each message that answers none, with those that answer it; what it answers may be gone. */
function threadsIn(messages: readonly MessageShown[]) {
  const ids = new Set(messages.map(({ id }) => id));
  const isReply = ({ thread }: MessageShown) => thread !== undefined && ids.has(thread);
  const replies = Map.groupBy(messages.filter(isReply), ({ thread }) => thread);
  return messages.filter((message) => !isReply(message)).map((root) => ({ root, replies: replies.get(root.id) ?? [] }));
}

/** Pixels from the end within which a person counts as reading the newest. */
const NEAR_END = 120;

/** Whoever reads the newest stays there when more comes or less room is left; whoever reads further up is left alone. */
function useFollowEnd(scroller: RefObject<HTMLElement | null>, messages: readonly MessageShown[]): void {
  const atEnd = useRef(true);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const stay = () => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    };
    const look = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END;
    };
    element.addEventListener("scroll", look);
    const observer = new ResizeObserver(stay);
    for (const watched of [element, ...element.children]) observer.observe(watched);
    return () => {
      element.removeEventListener("scroll", look);
      observer.disconnect();
    };
  }, [scroller]);
  useLayoutEffect(() => {
    if (atEnd.current && scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight;
  }, [scroller, messages]);
}

/** The keyboard stays at a message that changed: on what was pressed, else on the message, else where one writes. */
function useKeptFocus(
  scroller: RefObject<HTMLElement | null>,
  messages: readonly MessageShown[],
  focusElsewhere: () => void,
): void {
  const held = useRef<string | undefined>(undefined);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      const message = target instanceof Element ? target.closest<HTMLElement>("[data-message]") : null;
      held.current = scroller.current?.contains(message) ? message?.dataset.message : undefined;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, [scroller]);
  useEffect(() => {
    if (held.current === undefined || document.activeElement !== document.body || isFormOpen()) return;
    const id = held.current;
    held.current = undefined;
    const message = scroller.current?.querySelector<HTMLElement>(`[data-message="${CSS.escape(id)}"]`);
    if (message) message.focus();
    else focusElsewhere();
  }, [messages]);
}

const isFormOpen = (): boolean => document.querySelector("dialog[open]") !== null;
