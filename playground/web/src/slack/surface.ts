import type { Scene } from "../view.ts";

/** Choices and texts by block_id and action_id, as they are sent: text, an option's value, an id, or several of them. */
export type Values = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface Press {
  readonly blockId: string;
  readonly actionId: string;
  readonly choice?: unknown;
}

/** What blocks are drawn in: a message, the Home tab or a modal. */
export interface Surface {
  readonly scene: Scene;
  readonly values: Values;
  /** Keeps what was entered, where there is a form. */
  enter(blockId: string, actionId: string, value: unknown): void;
  /** Presses a button, or chooses something that acts at once; resolves when the app has answered. */
  press(press: Press): Promise<unknown>;
  /** What is wrong with what was entered, by block_id. */
  readonly errors: Readonly<Record<string, string>>;
}
