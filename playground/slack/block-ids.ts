import { isObject, type Json } from "../shared/json.ts";
import type { Ids } from "./ids.ts";

/** Blocks whose `elements` are interactive; elsewhere `elements` are texts and images. */
const withInteractiveElements = new Set(["actions", "context_actions"]);

/**
 * Blocks as Slack stores them: every block gets a block_id and every interactive element an action_id where the app gave
 * none. Made-up ids differ from one version of a view to the next, so input does not survive an update without own ids.
 */
export const withIds = (blocks: readonly Json[], ids: Ids): readonly Json[] =>
  blocks.map((block) => ({
    ...block,
    block_id: block.block_id ?? ids.secret().slice(0, 5),
    ...(isObject(block.accessory) && { accessory: withActionId(block.accessory, ids) }),
    ...(isObject(block.element) && { element: withActionId(block.element, ids) }),
    ...(withInteractiveElements.has(String(block.type)) && { elements: elementsWithIds(block.elements, ids) }),
  }));

const elementsWithIds = (elements: unknown, ids: Ids): unknown =>
  Array.isArray(elements)
    ? elements.map((element) => (isObject(element) ? withActionId(element, ids) : element))
    : elements;

const withActionId = (element: Json, ids: Ids): Json =>
  element.type === "image" ? element : { ...element, action_id: element.action_id ?? ids.secret().slice(0, 5) };

/** An interactive element and the block it is in. */
export interface PlacedElement {
  readonly blockId: string;
  readonly block: Json;
  readonly element: Json;
}

/** Every interactive element of some blocks, in reading order. */
export const elementsIn = (blocks: readonly Json[]): readonly PlacedElement[] =>
  blocks.flatMap((block) =>
    [block.element, block.accessory, ...(Array.isArray(block.elements) ? block.elements : [])]
      .filter(isObject)
      .filter((element) => typeof element.action_id === "string")
      .map((element) => ({ blockId: String(block.block_id), block, element })),
  );
