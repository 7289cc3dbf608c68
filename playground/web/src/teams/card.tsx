import {
  type Action,
  AdaptiveCard,
  type CardElement,
  CardObjectRegistry,
  GlobalRegistry,
  OpenUrlAction,
  SerializationContext,
  Table,
  Versions,
} from "adaptivecards";
import { useEffect, useRef } from "react";
import type { Json } from "../../../page/shown.ts";
import type { Reader } from "../view.ts";
import { registerCharts } from "./charts.tsx";
import { hostConfig } from "./host-config.ts";
import { markdownHtml } from "./markup.ts";
import { prepared } from "./prepare.ts";

/** A button that was pressed: what names it, and what stood in the card. */
export interface Pressed {
  readonly which: { readonly title?: string; readonly id?: string; readonly verb?: string; readonly type: string };
  readonly entered: Readonly<Record<string, unknown>>;
}

interface CardProps {
  readonly json: Json;
  readonly reader: Reader;
  readonly onPress: (pressed: Pressed) => Promise<unknown>;
}

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownHtml(text);
  result.didProcess = true;
};

const elements = new CardObjectRegistry<CardElement>();
GlobalRegistry.populateWithDefaultElements(elements);
// It registers itself, but a bundler leaves out what nobody names.
elements.register("Table", Table, Versions.v1_5);
registerCharts(elements);

/** An Adaptive Card, drawn by Microsoft's own renderer. */
export function Card({ json, reader, onPress }: CardProps) {
  const place = useRef<HTMLDivElement>(null);
  const pressing = useRef(onPress);
  pressing.current = onPress;
  // What is the same is not drawn again: it keeps the keyboard, and what was entered.
  const version = JSON.stringify(prepared(json, reader));
  useEffect(() => {
    const card = new AdaptiveCard();
    card.hostConfig = hostConfig;
    const context = new SerializationContext();
    context.setElementRegistry(elements);
    card.parse(JSON.parse(version), context);
    card.onExecuteAction = (action) => {
      if (action instanceof OpenUrlAction) window.open(action.url, "_blank", "noopener");
      else press(action, enteredIn(card), pressing.current);
    };
    const drawn = card.render();
    place.current?.replaceChildren(...(drawn ? [drawn] : []));
  }, [version]);
  return <div ref={place} className="adaptive-card" />;
}

/** Presses once at a time. */
async function press(action: Action, entered: Pressed["entered"], onPress: CardProps["onPress"]): Promise<void> {
  const button = action.renderedElement;
  if (button?.ariaBusy === "true") return;
  if (button) button.ariaBusy = "true";
  const { title, id } = action;
  const { verb } = action.toJSON() as { verb?: string };
  await onPress({
    which: {
      type: action.getJsonTypeName(),
      ...(title !== undefined && { title }),
      ...(id !== undefined && { id }),
      ...(verb !== undefined && { verb }),
    },
    entered,
  });
  if (button) button.ariaBusy = null;
}

const enteredIn = (card: AdaptiveCard): Record<string, unknown> =>
  Object.fromEntries(
    card
      .getAllInputs()
      .filter(({ id, value }) => id !== undefined && value !== undefined)
      .map(({ id, value }) => [id, value]),
  );
