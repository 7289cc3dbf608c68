import {
  type ChangeEvent,
  type FormEvent,
  type KeyboardEvent,
  type Ref,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import type { MessageShown, PlaceShown } from "../../../page/shown.ts";
import type { PlatformView, Scene } from "../view.ts";
import { commandIn, type Suggestion, suggest } from "./suggestions.ts";

export interface ComposerHandle {
  focus(): void;
  /** What is written next answers this message. */
  replyTo(message: MessageShown): void;
}

interface ComposerProps {
  readonly place: PlaceShown;
  readonly view: PlatformView;
  readonly scene: Scene;
  readonly ref: Ref<ComposerHandle>;
}

/** Where messages and commands are written: Enter sends, a slash offers the commands, an @ the people. */
export function Composer({ place, view, scene, ref }: ComposerProps) {
  const { me, platform } = scene.session;
  const [text, setText] = useState("");
  const [answered, setAnswered] = useState<MessageShown>();
  const field = useRef<HTMLTextAreaElement>(null);
  const commands = place.takesCommands && answered === undefined ? platform.commands : [];
  const mentionable = [{ ...platform.app, job: "app" }, ...platform.people].filter(
    ({ id }) => id !== me.id && place.members.includes(id),
  );
  const list = useSuggestions((typed) => suggest(typed, commands, mentionable));
  const command = commandIn(text, commands);

  const focus = () => field.current?.focus();
  useImperativeHandle(ref, () => ({
    focus,
    replyTo(message) {
      setAnswered(message);
      focus();
    },
  }));
  if (place.readOnly !== undefined) return <p className="read-only">{place.readOnly}</p>;

  const fill = (filled: string) => {
    setText(filled);
    list.close();
    focus();
  };
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    const said = text.trim();
    if (said === "") return;
    fill("");
    setAnswered(undefined);
    view.say(scene, place, said, answered?.id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const taken = list.onKey(event.key, text);
    if (taken) {
      event.preventDefault();
      if (taken !== true) fill(taken.becomes);
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === "Escape") setAnswered(undefined);
  };
  const onChange = ({ target }: ChangeEvent<HTMLTextAreaElement>) => {
    setText(target.value);
    list.offer(target.value.slice(0, target.selectionStart) === target.value ? target.value : "");
  };

  return (
    <form className="composer" onSubmit={send}>
      {text === "" && answered === undefined && place.takesCommands && (
        <p className="try">
          <span>Try:</span> <code>{me.idea}</code>
          <button type="button" onClick={() => fill(me.idea)}>
            Type it for me
          </button>
        </p>
      )}
      {answered && (
        <p className="answered">
          <span>Answering {scene.reader.nameOf(answered.author)}</span>
          <button type="button" onClick={() => setAnswered(undefined)}>
            Cancel
          </button>
        </p>
      )}
      <div className="composer-row">
        <SuggestionList list={list} choose={({ becomes }) => fill(becomes)} />
        <FieldMenu place={place} view={view} scene={scene} />
        <textarea
          id="composer-field"
          ref={field}
          className="composer-field"
          rows={1}
          aria-label="Message"
          aria-autocomplete="list"
          aria-controls={list.id}
          aria-activedescendant={list.offered.length > 0 ? `${list.id}-${list.chosen}` : undefined}
          aria-describedby={`${list.id}-usage`}
          autoComplete="off"
          placeholder={answered ? "Your answer" : "Message, or /"}
          value={text}
          onChange={onChange}
          onKeyDown={onKeyDown}
          onBlur={list.close}
        />
        <button type="submit" className="primary">
          Send
        </button>
      </div>
      <p id={`${list.id}-usage`} className="usage">
        {command && `${command.name} ${command.usageHint}`}
      </p>
    </form>
  );
}

/** What the app offers beside the field. */
function FieldMenu({ place, view, scene }: Omit<ComposerProps, "ref">) {
  const shortcuts = scene.session.platform.shortcuts.filter(({ on }) => on === "field");
  if (shortcuts.length === 0 || !place.takesCommands) return null;
  return (
    <details className="menu field-menu">
      <summary aria-label="Actions and apps">+</summary>
      <ul>
        {shortcuts.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              onClick={({ currentTarget }) => {
                const menu = currentTarget.closest("details");
                if (menu) menu.open = false;
                view.run(scene, id, place);
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

type Suggestions = ReturnType<typeof useSuggestions>;

const moves: Readonly<Record<string, (at: number, length: number) => number>> = {
  ArrowDown: (at, length) => (at + 1) % length,
  ArrowUp: (at, length) => (at - 1 + length) % length,
};

/** What completes the text, and which of it is chosen. */
function useSuggestions(find: (typed: string) => readonly Suggestion[]) {
  const id = useId();
  const [offered, setOffered] = useState<readonly Suggestion[]>([]);
  const [chosen, setChosen] = useState(0);
  const close = () => setOffered([]);
  return {
    id,
    offered,
    chosen,
    close,
    offer(typed: string) {
      setOffered(find(typed));
      setChosen(0);
    },
    /** What a key does to the list: nothing, something, or it takes a suggestion. */
    onKey(key: string, text: string): Suggestion | boolean {
      const suggestion = offered[chosen];
      if (!suggestion) return false;
      const move = moves[key];
      if (move) setChosen(move(chosen, offered.length));
      else if (key === "Escape") close();
      else if (key === "Tab" || (key === "Enter" && text !== suggestion.label)) return suggestion;
      else return false;
      return true;
    },
  };
}

function SuggestionList({ list, choose }: { readonly list: Suggestions; choose: (one: Suggestion) => void }) {
  return (
    <div
      id={list.id}
      className="suggestions"
      role="listbox"
      aria-label="Suggestions"
      hidden={list.offered.length === 0}
    >
      {list.offered.map((one, at) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the keyboard and says which one is chosen
        <div
          key={one.id}
          id={`${list.id}-${at}`}
          role="option"
          aria-selected={at === list.chosen}
          // Before the field loses the keyboard.
          onMouseDown={(event) => {
            event.preventDefault();
            choose(one);
          }}
        >
          <strong>{one.label}</strong> <span className="usage-hint">{one.hint}</span>
          {one.description !== "" && <span className="description">{one.description}</span>}
        </div>
      ))}
    </div>
  );
}
