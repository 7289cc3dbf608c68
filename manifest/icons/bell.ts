import { above, any, both, type Color, capsule, circle, everywhere, type Layers, paint, without } from "./paint.ts";
import { png } from "./png.ts";

const NIGHT: Color = [31, 58, 95];
const BRASS: Color = [244, 213, 141];
const SHINE: Color = [255, 243, 214];
const WHITE: Color = [255, 255, 255];

/** Both icons are drawn on a square of 32 units. */
const UNITS = 32;

const dome = both(circle(16, 20, 7.6), above(20));
const button = any(capsule(13.4, 8.2, 18.6, 10.2), capsule(15.2, 9.2, 16.8, 13));
const base = capsule(6.4, 21.2, 25.6, 23.8);
/** Light falls on the dome from the left. */
const shine = both(without(circle(16, 20, 5.9), circle(16.5, 20.5, 5.1)), above(17.8), (x) => x < 15);

/** A desk bell in full color, on a ground that fills the icon: all that matters is in the 120 pixels in its middle. */
const color: Layers = [
  [everywhere, NIGHT],
  [any(dome, button, base), BRASS],
  [shine, SHINE],
];

/** A line around the dome, and nothing inside: 2 pixels wide, and on whole pixels where it is straight. */
const ring = both(without(circle(16, 23, 10), circle(16, 23, 8)), above(23));
const outline: Layers = [[any(ring, capsule(12.5, 6, 19.5, 8), capsule(15, 6, 17, 14), capsule(3, 23, 29, 25)), WHITE]];

/**
 * The app's icons, under the names that they have in a package for Teams.
 * https://learn.microsoft.com/en-us/microsoftteams/platform/concepts/design/design-teams-app-icon-store-appbar
 */
export const drawIcons = () => ({
  "color.png": png(paint(color, UNITS, 192)),
  "outline.png": png(paint(outline, UNITS, 32)),
});
