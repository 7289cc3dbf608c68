import { z } from "zod";
import { type Problem, problemsOf } from "../../shared/problem.ts";
import { alert, card, carousel, container, plan, taskCard } from "./cards.ts";
import { dataVisualization } from "./charts.ts";
import { imageBlock } from "./composition.ts";
import { repeatedFocus, repeatedIds } from "./identity.ts";
import { actions, context, contextActions, divider, file, header, input, markdown, section, video } from "./layout.ts";
import { LIMIT } from "./limits.ts";
import { richText } from "./rich-text.ts";
import { misplaced, type Surface } from "./surfaces.ts";
import { dataTable, table } from "./tables.ts";

const anyBlock = z.discriminatedUnion("type", [
  actions,
  alert,
  card,
  carousel,
  container,
  context,
  contextActions,
  dataTable,
  dataVisualization,
  divider,
  file,
  header,
  imageBlock,
  input,
  markdown,
  plan,
  richText,
  section,
  table,
  taskCard,
  video,
]);

const BLOCKS: Readonly<Record<Surface, z.ZodType>> = {
  message: z.array(anyBlock).max(LIMIT.messageBlocks),
  modal: z.array(anyBlock).max(LIMIT.viewBlocks),
  home: z.array(anyBlock).max(LIMIT.viewBlocks),
};

/** What is wrong with `blocks`, which stand at `at` and are to be shown on `surface`. */
export const checkBlocks = (blocks: unknown, surface: Surface, at: string, error: string): Problem[] => [
  ...problemsOf(BLOCKS[surface], blocks, at, error),
  ...misplaced(blocks, surface, at, error),
  ...repeatedIds(blocks, at, error),
  ...repeatedFocus(blocks, at, error),
];
