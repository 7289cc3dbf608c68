import { memo, useState } from "react";
import type { MessageShown, PlaceShown } from "../../../page/shown.ts";
import { writtenAt } from "../dates.ts";
import type { PlatformView, Scene } from "../view.ts";
import { Avatar } from "./avatar.tsx";
import { Files } from "./files.tsx";
import { JsonWindow } from "./json-window.tsx";
import { Choices, Menu } from "./menu.tsx";

interface MessageProps {
  readonly message: MessageShown;
  readonly place: PlaceShown;
  readonly view: PlatformView;
  readonly scene: Scene;
  readonly onReply: () => void;
}

/** A message as its reader sees it, with what can be done with it. */
export const Message = memo(function Message({ message, place, view, scene, onReply }: MessageProps) {
  const { author, fromApp, at, edited, onlyYou, id } = message;
  const name = scene.reader.nameOf(author);
  return (
    <div className={onlyYou ? "message only-you" : "message"} data-message={id} tabIndex={-1}>
      <Avatar name={name} isApp={fromApp} />
      <article aria-label={`${name}: ${onlyYou ? "only you see this" : "message"}`}>
        {onlyYou && <p className="only-you-note">Only you see this</p>}
        <p className="byline">
          <strong>{name}</strong>
          {fromApp && <span className="badge">App</span>}
          <time dateTime={new Date(at).toISOString()}>
            {writtenAt(at, { ...scene.reader.viewer, now: scene.reader.now() })}
          </time>
          {edited && !onlyYou && <span className="edited">(edited)</span>}
        </p>
        <div className="said">
          <view.Said message={message} place={place} scene={scene} />
          {message.files && <Files files={message.files} scene={scene} />}
        </div>
      </article>
      <Tools message={message} place={place} view={view} scene={scene} onReply={onReply} />
    </div>
  );
});

/** Kept out of the way: an answer, what the app offers for a message, and what the platform was really sent. */
function Tools({ message, place, view, scene, onReply }: MessageProps) {
  const [isJsonOpen, setJsonOpen] = useState(false);
  const shortcuts = scene.session.platform.shortcuts.filter(({ on }) => on === "message");
  const canReply = place.kind === "channel" && !message.onlyYou && message.thread === undefined;
  return (
    <div className="tools">
      {canReply && (
        <button type="button" onClick={onReply}>
          Reply
        </button>
      )}
      {shortcuts.length > 0 && (
        <Menu summary="More">
          {(close) => (
            <Choices
              choices={shortcuts}
              choose={(shortcut) => {
                close();
                view.run(scene, shortcut, place, message);
              }}
            />
          )}
        </Menu>
      )}
      <button type="button" onClick={() => setJsonOpen(true)}>
        Show JSON
      </button>
      {isJsonOpen && <JsonWindow json={message.sent} onClose={() => setJsonOpen(false)} />}
    </div>
  );
}
