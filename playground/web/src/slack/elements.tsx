import { useState } from "react";
import { Confirm } from "../shell/confirm.tsx";
import { JsonText } from "../shell/json-window.tsx";
import type {
  Button,
  Confirm as Confirmation,
  Element,
  FeedbackButtons,
  Input,
  Overflow,
  Picture,
} from "./block-kit.ts";
import { Control, isInput, sent } from "./inputs.tsx";
import { Text } from "./rich-text.tsx";
import type { Surface } from "./surface.ts";

interface ElementProps<Kind = Element> {
  readonly element: Kind;
  readonly blockId: string;
  readonly surface: Surface;
}

/** Something that acts when it is pressed or chosen; one of a kind that this page does not draw is shown as its JSON. */
export function DrawnElement({ element, ...at }: ElementProps) {
  if (isPicture(element)) return <DrawnPicture of={element} />;
  if (isButton(element)) return <ButtonElement element={element} {...at} />;
  if (element.type === "overflow") return <OverflowElement element={element as Overflow} {...at} />;
  if (element.type === "feedback_buttons") return <FeedbackElement element={element as FeedbackButtons} {...at} />;
  if (isInput(element.type)) return <ActingInput element={element as Input} {...at} />;
  return <JsonText text={JSON.stringify(element, undefined, 2)} />;
}

const isPicture = (element: Element): element is Picture => element.type === "image";
const isButton = (element: Element): element is Button => /^(workflow_|icon_)?button$/.test(element.type);

export const DrawnPicture = ({ of: { image_url, slack_file, alt_text } }: { readonly of: Picture }) => (
  <img className="picture" src={image_url ?? slack_file?.url} alt={alt_text} />
);

/** Presses once at a time, and asks before where the element wants it. */
function usePress({ surface, blockId }: Omit<ElementProps, "element">, actionId: string, confirm?: Confirmation) {
  const [isBusy, setBusy] = useState(false);
  const [asked, setAsked] = useState<{ readonly choice?: unknown }>();
  const go = async (choice?: unknown) => {
    setAsked(undefined);
    setBusy(true);
    await surface.press({ blockId, actionId, ...(choice !== undefined && { choice }) });
    setBusy(false);
  };
  return {
    isBusy,
    press(choice?: unknown) {
      if (isBusy) return;
      if (confirm) setAsked({ choice });
      else go(choice);
    },
    question: confirm && asked && (
      <Question confirm={confirm} surface={surface} onYes={() => go(asked.choice)} onNo={() => setAsked(undefined)} />
    ),
  };
}

interface QuestionProps {
  readonly confirm: Confirmation;
  readonly surface: Surface;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

const Question = ({
  confirm: { title, text, confirm, deny, style = "primary" },
  surface,
  onYes,
  onNo,
}: QuestionProps) => (
  <Confirm
    title={title?.text ?? "Are you sure?"}
    yes={confirm?.text ?? "Yes"}
    no={deny?.text ?? "Cancel"}
    look={style}
    onYes={onYes}
    onNo={onNo}
  >
    <Text of={text} reader={surface.scene.reader} />
  </Confirm>
);

function ButtonElement({ element, ...at }: ElementProps<Button>) {
  const { text, style = "", url, accessibility_label, action_id, confirm } = element;
  const { isBusy, press, question } = usePress(at, action_id, confirm);
  const pressed = () => {
    if (url !== undefined) window.open(url, "_blank", "noopener");
    press();
  };
  return (
    <>
      <button type="button" className={style} aria-label={accessibility_label} aria-busy={isBusy} onClick={pressed}>
        {text.text}
      </button>
      {question}
    </>
  );
}

function OverflowElement({ element: { action_id, options, confirm }, ...at }: ElementProps<Overflow>) {
  const { isBusy, press, question } = usePress(at, action_id, confirm);
  return (
    <>
      <select
        className="overflow"
        aria-label="More"
        aria-busy={isBusy}
        value=""
        onChange={({ target }) => press(target.value)}
      >
        <option value="">…</option>
        {options.map(({ text, value }) => (
          <option key={value} value={value}>
            {text.text}
          </option>
        ))}
      </select>
      {question}
    </>
  );
}

function FeedbackElement({ element, ...at }: ElementProps<FeedbackButtons>) {
  const { isBusy, press } = usePress(at, element.action_id);
  return [element.positive_button, element.negative_button].map(({ text, value, accessibility_label }) => (
    <button key={value} type="button" aria-label={accessibility_label} aria-busy={isBusy} onClick={() => press(value)}>
      {text.text}
    </button>
  ));
}

/** An input outside of a question: what is chosen is sent at once. */
function ActingInput({ element, ...at }: ElementProps<Input>) {
  const { blockId, surface } = at;
  const { press, question } = usePress(at, element.action_id, element.confirm);
  const [own, setOwn] = useState<unknown>();
  const value = surface.values[blockId]?.[element.action_id] ?? own;
  const set = (next: unknown) => {
    setOwn(next);
    surface.enter(blockId, element.action_id, next);
    press(sent(element.type, next));
  };
  const named = { "aria-label": element.placeholder?.text ?? "Choose" };
  return (
    <>
      <Control element={element} surface={surface} value={value} set={set} named={named} />
      {question}
    </>
  );
}
