import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Json, MessageShown, Outcome, PlaceShown, ViewShown } from "../../../page/shown.ts";
import { parseMarkdown } from "../markdown.ts";
import { Window } from "../shell/window.tsx";
import { each, Mention, RichText } from "../slack/rich-text.tsx";
import type { PlatformView, Scene } from "../view.ts";
import type { TeamsDeed } from "../wire.ts";
import { Card, type Pressed } from "./card.tsx";
import { SaveFile } from "./save-file.tsx";

/** How messages, dialogs and commands look and work in Teams. */
export const teamsView: PlatformView = {
  Said,
  Form: Dialog,
  Home: () => null,
  say: (scene, { id: conversation }, text, thread) =>
    tell(scene, { do: "say", conversation, text, ...(thread !== undefined && { thread }) }),
  run: (scene, command, { id: conversation }, message) =>
    tell(scene, {
      do: "command",
      command,
      where: message ? { message: { conversation, id: message.id } } : { conversation },
    }),
  title: ({ kind, section, name }) => (kind === "channel" ? `${section} › ${name}` : name),
  label: ({ name }) => name,
  empty: ({ kind, takesCommands }, { app }) => {
    if (kind === "app") return `Write to ${app.name}: complaint, feedback, or help.`;
    return takesCommands ? `Nothing here yet. Type / to see what ${app.name} can do.` : "Nothing here yet.";
  },
};

/** Does something, and shows what the app says in a window of its own. */
async function tell({ session }: Scene, deed: TeamsDeed): Promise<Outcome> {
  const outcome = await session.act(deed);
  if (outcome.said !== undefined) session.note(outcome.said);
  return outcome;
}

interface SaidProps {
  readonly message: MessageShown;
  readonly place: PlaceShown;
  readonly scene: Scene;
}

function Said({ message: { id, sent, text, asksToSave }, place, scene }: SaidProps) {
  const cards = cardsOf(sent);
  return (
    <>
      {sent.text !== "" && <Words sent={sent} text={text} scene={scene} />}
      {each(cards, (json) => (
        <Card
          json={json}
          reader={scene.reader}
          onPress={async ({ which, entered }) => {
            await tell(scene, { do: "press", message: { conversation: place.id, id }, which, entered });
          }}
        />
      ))}
      {asksToSave && (
        <SaveFile
          file={asksToSave}
          answer={(allow) => tell(scene, { do: "save file", message: { conversation: place.id, id }, allow })}
        />
      )}
    </>
  );
}

const cardsOf = ({ attachments }: Json): readonly Json[] =>
  (Array.isArray(attachments) ? (attachments as readonly Json[]) : [])
    .filter(({ contentType }) => contentType === "application/vnd.microsoft.card.adaptive")
    .map(({ content }) => content as Json);

/** A text with its mentions. */
function Words({ sent, text, scene }: Pick<SaidProps, "scene"> & { readonly sent: Json; readonly text: string }) {
  if (sent.textFormat === "markdown") {
    return (
      <div className="rich-text">
        <RichText parts={parseMarkdown(text)} reader={scene.reader} />
      </div>
    );
  }
  const parts = String(sent.text).split(/<at>([\s\S]*?)<\/at>/);
  return (
    <p>
      {parts.map((part, at) =>
        at % 2 === 1 ? <Mention key={String(at)}>{part}</Mention> : <span key={String(at)}>{part}</span>,
      )}
    </p>
  );
}

interface DialogProps {
  readonly view: ViewShown;
  readonly scene: Scene;
  readonly notes: ReactNode;
}

/** The dialog in front of a person; it changes and closes as the app says. */
function Dialog({ view, scene, notes }: DialogProps) {
  const body = useRef<HTMLDivElement>(null);
  const [errors, setErrors] = useState<readonly string[]>([]);
  const submit = async ({ which, entered }: Pressed) => {
    const { fieldErrors = {} } = await tell(scene, { do: "submit", which, entered });
    setErrors(Object.values(fieldErrors));
  };
  useEffect(() => {
    body.current?.querySelector<HTMLElement>("input, textarea, select")?.focus();
  }, []);
  return (
    <Window title={view.title} className="teams-dialog" onClose={() => scene.session.act({ do: "close" })}>
      <div ref={body} className="modal-blocks">
        {errors.length > 0 && (
          <ul className="field-error" role="alert">
            {errors.map((error) => (
              <li key={error}>{error}</li>
            ))}
          </ul>
        )}
        <Card json={view.content} reader={scene.reader} onPress={submit} />
      </div>
      {notes}
    </Window>
  );
}
