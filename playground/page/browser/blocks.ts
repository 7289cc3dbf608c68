import type { Json } from "../shown.ts";
import type { Block, BlockTypes, Element } from "./block-kit.ts";
import { el } from "./dom.ts";
import { elementRenderers, type Scene } from "./elements.ts";
import { drawInput } from "./fields.ts";
import { drawRichText, drawText } from "./rich-text.ts";

type Renderer<Type extends keyof BlockTypes> = (block: BlockTypes[Type], scene: Scene) => HTMLElement;

const renderers: { readonly [Type in keyof BlockTypes]: Renderer<Type> } = {
  section: ({ block_id, text, fields = [], accessory }, scene) =>
    el(
      "div",
      { class: "section" },
      el(
        "div",
        { class: "section-words" },
        ...(text ? drawText(text, scene) : []),
        fields.length > 0 &&
          el("ul", { class: "facts" }, ...fields.map((field) => el("li", {}, ...drawText(field, scene)))),
      ),
      accessory && drawElement(accessory, block_id, scene),
    ),
  header: ({ text }) => el("h3", {}, text.text),
  rich_text: ({ elements }, scene) => el("div", { class: "rich-text" }, ...drawRichText(elements, scene)),
  context: ({ elements }, scene) =>
    el(
      "div",
      { class: "context" },
      ...elements.flatMap((element) =>
        element.type === "image" ? [elementRenderers.image(element, "", scene)] : drawText(element, scene),
      ),
    ),
  divider: () => el("hr"),
  actions: ({ block_id, elements }, scene) =>
    el("div", { class: "actions" }, ...elements.map((element) => drawElement(element, block_id, scene))),
  image: ({ image_url, alt_text, title }) =>
    el(
      "figure",
      {},
      title && el("figcaption", {}, title.text),
      el("img", { class: "picture", src: image_url, alt: alt_text }),
    ),
  input: (block) => drawInput(block) ?? drawJson({ ...block }),
};

const isKnown = (block: Json): block is Json & Block => Object.hasOwn(renderers, String(block.type));

/** Blocks as Slack shows them; one of a kind that this page does not draw is shown as its JSON. */
export const drawBlocks = (blocks: readonly Json[], scene: Scene): HTMLElement[] =>
  blocks.map((block) =>
    isKnown(block) ? (renderers[block.type] as Renderer<Block["type"]>)(block as never, scene) : drawJson(block),
  );

const drawElement = (element: Element, blockId: string, scene: Scene): HTMLElement => {
  const renderer = Object.entries(elementRenderers).find(([type]) => type === element.type)?.[1];
  return renderer ? renderer(element as never, blockId, scene) : drawJson({ ...element });
};

export const drawJson = (json: unknown): HTMLElement =>
  el("pre", { class: "json", tabindex: 0, "aria-label": "JSON" }, JSON.stringify(json, undefined, 2));
