import { type ChangeEvent, type FormEvent, type KeyboardEvent, type Ref, useImperativeHandle, useRef } from "react";
import type { MessageShown, PlaceShown } from "../../../page/shown.ts";
import { type Drafts, useDraft } from "../drafts.ts";
import type { PlatformView, Scene } from "../view.ts";
import { Choices, Menu } from "./menu.tsx";
import { SuggestionList, useSuggestions } from "./suggestion-list.tsx";
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
  readonly drafts: Drafts;
  readonly ref: Ref<ComposerHandle>;
}

/** Where messages and commands are written: Enter sends, a slash offers the commands, an @ the people. */
export function Composer({ place, view, scene, drafts, ref }: ComposerProps) {
  const { me, platform } = scene.session;
  const [draft, setDraft] = useDraft(drafts, `${platform.name} ${me.id} ${place.id}`);
  const { text, answered } = draft;
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
      setDraft({ text, answered: message });
      focus();
    },
  }));
  if (place.readOnly !== undefined) return <p className="read-only">{place.readOnly}</p>;

  const fill = (filled: string) => {
    setDraft({ text: filled, answered });
    list.close();
    focus();
  };
  /** Completes what stands before the cursor; what is behind it stays. */
  const take = ({ becomes }: Suggestion) => fill(becomes + text.slice(field.current?.selectionStart ?? text.length));
  const answerNobody = () => {
    setDraft({ text });
    focus();
  };
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    const said = text.trim();
    if (said === "") return;
    setDraft({ text: "" });
    list.close();
    focus();
    view.say(scene, place, said, answered?.id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const taken = list.onKey(event.key, text);
    if (taken) {
      event.preventDefault();
      if (taken !== true) take(taken);
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === "Escape") answerNobody();
  };
  const onChange = ({ target }: ChangeEvent<HTMLTextAreaElement>) => {
    setDraft({ text: target.value, answered });
    list.offer(target.value.slice(0, target.selectionStart));
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
          <button type="button" onClick={answerNobody}>
            Cancel
          </button>
        </p>
      )}
      <div className="composer-row">
        <SuggestionList list={list} choose={take} />
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
function FieldMenu({ place, view, scene }: Pick<ComposerProps, "place" | "view" | "scene">) {
  const shortcuts = scene.session.platform.shortcuts.filter(({ on }) => on === "field");
  if (shortcuts.length === 0 || !place.takesCommands) return null;
  return (
    <Menu className="field-menu" summary="+" name="Actions and apps">
      {(close) => (
        <Choices
          choices={shortcuts}
          choose={(shortcut) => {
            close();
            view.run(scene, shortcut, place);
          }}
        />
      )}
    </Menu>
  );
}
