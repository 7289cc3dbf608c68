export const clocks = {
  "clocks.attained": "How often it was attained",
  "clocks.explained":
    "Of the complaints whose time ended in that week; only minutes in which the unit is open count. It says how a unit is doing, not a person.",
  "clocks.lastWeek": "Standards that count time: last week",
  "clocks.noStandard": "No standard of {unit} counts time. Set one with “/bellhop standards”.",
  "clocks.noneEnded": "No complaint’s time ended last week where a standard counts it.",
  "clocks.nothing": "Nothing to count",
  "clocks.of": "{attained, number} of {all, number}",
  "clocks.ofUnit": "Standards of {unit} that count time",
  "clocks.smaller":
    "{count, plural, one {# unit has fewer than four people and is left out: its manager sees it.} other {# units have fewer than four people and are left out: their managers see them.}}",
  "clocks.thisWeek": "This week so far",
  "clocks.tooSmall": "Fewer than four people work in {unit}. Only its managers see this.",
  "clocks.unit": "Unit",
  "clocks.week": "Week",
  "clocks.weekOf": "Week of {at, date, day}",
} as const;
