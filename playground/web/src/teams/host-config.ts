import { HostConfig } from "adaptivecards";

const color = (name: string, quiet = `var(--quiet)`) => ({ default: name, subtle: quiet });
const foreground = {
  default: color("var(--ink)"),
  dark: color("var(--ink)"),
  light: color("var(--quiet)"),
  accent: color("var(--accent)"),
  good: color("var(--good)"),
  warning: color("var(--warning)"),
  attention: color("var(--danger)"),
};
const container = (backgroundColor: string) => ({ backgroundColor, foregroundColors: foreground });

/** How Teams' own sizes and spaces look on this page; colours are the page's, so that they follow its dark mode. */
export const hostConfig = new HostConfig({
  fontFamily: "inherit",
  supportsInteractivity: true,
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
  separator: { lineThickness: 1, lineColor: "var(--line)" },
  fontSizes: { small: 13, default: 15, medium: 17, large: 20, extraLarge: 25 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  imageSizes: { small: 40, medium: 80, large: 160 },
  containerStyles: {
    default: container("transparent"),
    emphasis: container("var(--wall)"),
    good: container("var(--good-wash)"),
    attention: container("var(--danger-wash)"),
    warning: container("var(--private)"),
    accent: container("var(--accent-wash)"),
  },
  actions: {
    maxActions: 6,
    spacing: "default",
    buttonSpacing: 8,
    showCard: { actionMode: "inline", inlineTopMargin: 8, style: "emphasis" },
    actionsOrientation: "horizontal",
    actionAlignment: "left",
  },
  textBlock: { headingLevel: 3 },
  adaptiveCard: { allowCustomStyle: false },
  factSet: {
    title: { weight: "bolder", wrap: true, maxWidth: 160 },
    value: { wrap: true },
    spacing: 12,
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" },
      optionalInputs: { weight: "bolder" },
    },
    errorMessage: { color: "attention", spacing: "small" },
  },
});
