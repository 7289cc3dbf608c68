import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { Json, MessageShown, PlaceShown, ViewShown } from "../../../page/shown.ts";
import { firstControl, Window } from "../shell/window.tsx";
import type { PlatformView, Scene } from "../view.ts";
import type { SlackDeed } from "../wire.ts";
import type { TextObject } from "./block-kit.ts";
import { Blocks } from "./blocks.tsx";
import { asRichText, kept, valuesIn } from "./fields.ts";
import { Text } from "./rich-text.tsx";
import type { Press, Surface, Values } from "./surface.ts";

/** How Slack's messages, modals and Home look and work. */
export const slackView: PlatformView = {
  Said,
  Form: Modal,
  Home,
  say: ({ session }, { id: channel }, text, thread) =>
    session.act({ do: "say", channel, text, ...(thread !== undefined && { thread }) }),
  run: ({ session }, callbackId, place, message) =>
    session.act({
      do: "shortcut",
      callbackId,
      ...(message && { message: { channel: place.id, ts: message.id } }),
    }),
  title: titleOf,
  label: titleOf,
  empty: ({ kind }, { app }) =>
    kind === "app"
      ? `${app.name} has not written to you yet.`
      : `Nothing here yet. Type / to see what ${app.name} can do.`,
};

function titleOf({ kind, name }: PlaceShown): string {
  return kind === "channel" ? `# ${name}` : `${name} messages`;
}

const blocksOf = (of: Json): readonly Json[] => (Array.isArray(of.blocks) ? of.blocks : []);

interface SaidProps {
  readonly message: MessageShown;
  readonly place: PlaceShown;
  readonly scene: Scene;
}

function Said({ message: { id, text, sent }, place, scene }: SaidProps) {
  const blocks = blocksOf(sent);
  if (blocks.length === 0 && text === "") return null;
  if (blocks.length === 0) return <Text of={{ type: "mrkdwn", text }} reader={scene.reader} />;
  const surface: Surface = {
    scene,
    values: {},
    enter: () => {},
    press: (press) => scene.session.act({ do: "press", place: { channel: place.id, ts: id }, ...press }),
    errors: {},
  };
  return (
    <div className="blocks">
      <Blocks blocks={blocks} surface={surface} />
    </div>
  );
}

/** The app's own page as one person sees it. */
function Home({ view, scene }: { readonly view: ViewShown | undefined; readonly scene: Scene }) {
  const home = useRef<HTMLElement>(null);
  const { platform, act } = scene.session;
  const form = useForm(view, scene);
  useEffect(() => {
    act({ do: "open home" });
  }, []);
  useEffect(() => {
    const held = home.current;
    const note = () => {
      if (held && document.activeElement === document.body && held.dataset.held === "true") held.focus();
    };
    note();
  });
  return (
    <section
      ref={home}
      className="home"
      aria-label="Home"
      tabIndex={-1}
      onFocus={({ currentTarget }) => {
        currentTarget.dataset.held = "true";
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget) currentTarget.dataset.held = "false";
      }}
    >
      {view ? (
        <Blocks key={view.hash} blocks={blocksOf(view.content)} surface={form.surface} />
      ) : (
        <p className="empty">{platform.app.name} has not put anything here yet.</p>
      )}
    </section>
  );
}

/** What is entered into a view: it stays through a change of the view where block_id and action_id do. */
function useForm(view: ViewShown | undefined, scene: Scene) {
  const { act } = scene.session;
  const [typed, setTyped] = useState<Values>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const values = kept(valuesIn(view?.values ?? {}), typed);
  const enter = (blockId: string, actionId: string, value: unknown) =>
    setTyped((before) => ({ ...before, [blockId]: { ...before[blockId], [actionId]: value } }));
  const sending = sentOf(blocksOf(view?.content ?? {}), values);
  const surface: Surface = {
    scene,
    values,
    errors,
    enter,
    async press(press: Press) {
      if (view) await act({ do: "press", place: { view: view.id, values: sending }, ...press });
    },
  };
  return { surface, values: sending, setErrors };
}

/** Rich text is sent in a form of its own. */
const sentOf = (blocks: readonly Json[], values: Values): Record<string, Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(values).map(([blockId, actions]) => {
      const isRich = blocks.some(
        ({ block_id, element }) => block_id === blockId && (element as Json | undefined)?.type === "rich_text_input",
      );
      const send = (value: unknown) => (isRich && typeof value === "string" ? asRichText(value) : value);
      return [blockId, Object.fromEntries(Object.entries(actions).map(([actionId, value]) => [actionId, send(value)]))];
    }),
  );

interface ModalProps {
  readonly view: ViewShown;
  readonly scene: Scene;
  readonly notes: ReactNode;
}

/** The modal in front of a person; it opens, changes and closes as the app says. */
function Modal({ view, scene, notes }: ModalProps) {
  const { act } = scene.session;
  const form = useRef<HTMLFormElement>(null);
  const [isBusy, setBusy] = useState(false);
  const { surface, values, setErrors } = useForm(view, scene);
  const label = (name: string) => (view.content[name] as TextObject | undefined)?.text;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const deed: SlackDeed = { do: "submit", view: view.id, values };
    const { fieldErrors = {} } = await act(deed);
    setBusy(false);
    setErrors(fieldErrors);
  };
  useEffect(() => {
    if (Object.keys(surface.errors).length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [surface.errors]);
  useEffect(() => {
    // A form often comes after a view that only says that it is on its way.
    if (!document.activeElement?.matches("input, textarea, select")) firstControl(form.current)?.focus();
  }, [view.hash]);
  const leave = () => act({ do: "close", view: view.id });
  return (
    <Window title={view.title} onClose={leave}>
      <form ref={form} noValidate onSubmit={submit}>
        <div className="modal-blocks">
          <Blocks blocks={blocksOf(view.content)} surface={surface} />
        </div>
        {notes}
        <div className="dialog-buttons">
          <button type="button" onClick={leave}>
            {label("close") ?? "Close"}
          </button>
          {label("submit") !== undefined && (
            <button type="submit" className="primary" aria-busy={isBusy}>
              {label("submit")}
            </button>
          )}
        </div>
      </form>
    </Window>
  );
}
