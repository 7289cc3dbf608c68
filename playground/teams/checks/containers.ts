import { z } from "zod";
import { element, type Group, type Kinds, many, one } from "./kinds.ts";
import {
  containerStyle,
  flag,
  horizontal,
  httpsUrl,
  link,
  oneOf,
  pixels,
  targetWidth,
  vertical,
  words,
} from "./values.ts";

const backgroundImage = z
  .strictObject({
    url: httpsUrl,
    fillMode: oneOf("cover", "repeatHorizontally", "repeatVertically", "repeat").optional(),
    horizontalAlignment: horizontal.optional(),
    verticalAlignment: vertical.optional(),
  })
  .optional();

const itemWidths = { minItemWidth: pixels.optional(), maxItemWidth: pixels.optional(), itemWidth: pixels.optional() };
const gaps = { columnSpacing: z.string().optional(), rowSpacing: z.string().optional() };
const layoutWidth = { targetWidth: targetWidth.optional() };

/** https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/container-layouts */
const layouts = z
  .array(
    z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal("Layout.Stack"), ...layoutWidth }),
      z.strictObject({
        type: z.literal("Layout.Flow"),
        horizontalItemsAlignment: horizontal.optional(),
        verticalItemsAlignment: vertical.optional(),
        itemFit: oneOf("fit", "fill").optional(),
        ...itemWidths,
        ...gaps,
        ...layoutWidth,
      }),
      z.strictObject({
        type: z.literal("Layout.AreaGrid"),
        columns: z.array(z.union([z.number(), z.string()])).optional(),
        areas: z.array(
          z.strictObject({
            name: words,
            column: z.int().optional(),
            columnSpan: z.int().optional(),
            row: z.int().optional(),
            rowSpan: z.int().optional(),
          }),
        ),
        ...gaps,
        ...layoutWidth,
      }),
    ]),
  )
  .optional();

const box = {
  style: containerStyle.optional(),
  showBorder: flag,
  roundedCorners: flag,
  bleed: flag,
  minHeight: pixels.optional(),
} as const;
const holder = {
  ...box,
  layouts,
  maxHeight: pixels.optional(),
  backgroundImage,
  verticalContentAlignment: vertical.optional(),
  rtl: flag,
} as const;

const cellAlignment = {
  horizontalCellContentAlignment: horizontal.optional(),
  verticalCellContentAlignment: vertical.optional(),
} as const;

const tappable = { selectAction: one("selectAction") } as const;
const items = { items: many("element"), ...tappable } as const;
const part = (group: Group, since?: number) => ({
  groups: [group],
  slots: items,
  optional: ["selectAction"],
  ...(since !== undefined && { since }),
});

const columnWidth = z.union([oneOf("auto", "stretch"), pixels, z.number(), z.string().regex(/^\d+$/)]);
/** Written in either way: https://adaptivecards.microsoft.com has the one, its schema the other. */
const imageOfTeams = z.strictObject({ allowExpand: flag }).optional();

const imageSize = z.union([oneOf("auto", "stretch"), pixels]);

/** https://adaptivecards.microsoft.com: elements that hold others. */
export const containers: Kinds = {
  Container: element(holder, { slots: items, optional: ["selectAction"], since: 1 }),
  ActionSet: element({}, { slots: { actions: many("action") }, since: 1.2 }),
  ColumnSet: element(
    { ...box, minWidth: pixels.optional() },
    { slots: { columns: many("column"), ...tappable }, optional: ["selectAction"], since: 1 },
  ),
  Column: element(
    { ...holder, width: columnWidth.optional() },
    { ...part("column", 1), optional: ["items", "selectAction"] },
  ),
  ImageSet: element(
    { imageSize: oneOf("auto", "stretch", "small", "medium", "large").optional() },
    { slots: { images: many("image") }, since: 1 },
  ),
  Image: element(
    {
      url: httpsUrl,
      altText: words,
      backgroundColor: z.string().optional(),
      style: oneOf("default", "person", "roundedCorners").optional(),
      size: oneOf("auto", "stretch", "small", "medium", "large").optional(),
      width: imageSize.optional(),
      height: imageSize.optional(),
      allowExpand: flag,
      msteams: imageOfTeams,
      msTeams: imageOfTeams,
    },
    { groups: ["element", "image"], slots: tappable, optional: ["selectAction"], since: 1 },
  ),
  Table: element(
    {
      ...cellAlignment,
      style: containerStyle.optional(),
      showBorder: flag,
      roundedCorners: flag,
      columns: z.array(
        z.strictObject({
          type: z.literal("TableColumnDefinition").optional(),
          width: z.union([pixels, z.number()]).optional(),
          ...cellAlignment,
        }),
      ),
      minWidth: pixels.optional(),
      // The standard's page and the clients do not agree on the name.
      firstRowAsHeader: flag,
      firstRowAsHeaders: flag,
      showGridLines: flag,
      gridStyle: containerStyle.optional(),
    },
    { slots: { rows: many("row") }, since: 1.5 },
  ),
  TableRow: element(
    { ...cellAlignment, style: containerStyle.optional(), showBorder: flag, roundedCorners: flag },
    { groups: ["row"], slots: { cells: many("cell") }, since: 1.5 },
  ),
  TableCell: element(holder, part("cell", 1.5)),
  Carousel: element(
    { ...box, pageAnimation: oneOf("slide", "crossFade", "none").optional() },
    { slots: { pages: many("page"), ...tappable }, optional: ["selectAction"] },
  ),
  CarouselPage: element(holder, part("page")),
};

/** What a card itself looks like, besides what it holds. */
export const cardLook = {
  style: containerStyle.optional(),
  layouts,
  minHeight: pixels.optional(),
  backgroundImage,
  verticalContentAlignment: vertical.optional(),
  rtl: flag,
  lang: z.string().optional(),
  fallbackText: z.string().optional(),
  speak: z.string().optional(),
  metadata: z.strictObject({ webUrl: link }).optional(),
} as const;
