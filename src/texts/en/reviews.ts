export const reviews = {
  "review.askTitle": "Are the standards of {unit} still right?",
  "review.changed": "Changed {at} by {name}.",
  "review.changedMeanwhile": "Somebody has changed this one meanwhile. Close this and open it again to see it.",
  "review.comes": "The managers of {unit} are asked to look over its standards once a quarter.",
  "review.comesNot": "The managers of {unit} are not asked any more. They can look any time: /bellhop review",
  "review.complaints":
    "{count, plural, one {# standard} other {# standards}}. In the last {days} days complaints were mostly about: {steps}.",
  "review.doneBy": "{name} looked over them {at}.",
  "review.field": "What is good: {step}",
  "review.formNote":
    "Leave what is still right as it is. What you change counts in {unit} from now on; what is for every unit stays so elsewhere.",
  "review.formTitle": "Look over standards",
  "review.how":
    "Once in a quarter: is each of these still right? Ask the team what gets in its way, and change what no longer fits.",
  "review.isDone": "{name} looked over the standards of {unit}.",
  "review.isLater": "Put off: the standards of {unit} come once more {at}.",
  "review.later": "In a week",
  "review.latest": "The latest: {cases}.",
  "review.left":
    "{count, plural, one {There is # more} other {There are # more}}, of whose steps complaints say least: /bellhop standards",
  "review.look": "Look them over",
  "review.more": "{count, plural, one {There is # more} other {There are # more}}: “Look them over” has them too.",
  "review.nextQuarter": "Kept. The next time is in a quarter.",
  "review.noChange": "No fewer complaints since: {before} in the four weeks before, {after} in the four after.",
  "review.noComplaints":
    "{count, plural, one {# standard} other {# standards}}. In the last {days} days no complaint was about their steps.",
  "review.none": "There is no standard to look over yet: /bellhop standards",
  "review.notQuarterly": "Not each quarter",
  "review.ofFew": "What complaints say is for its managers alone, because fewer than {smallest} people work there.",
  "review.over": "It is done, or was asked again since: /bellhop review",
  "review.quarterly": "Ask each quarter",
  "review.said": "Complaints about this step in the last {days} days: {count}. In the {days} days before: {before}.",
  "review.saved":
    "You have looked over the standards of {unit}: {kept, plural, one {# kept} other {# kept}}, {changed, plural, one {# changed} other {# changed}}.",
  "review.submit": "Save",
  "review.title": "Looking over the standards of {unit}",
  "review.tooFew":
    "Too few complaints to tell whether it helped: {before} in the four weeks before, {after} in the four after.",
  "review.undone": "Taken back: the standards are as they were before, but for what was changed again since.",
  "review.unknown": "That is not there any more: /bellhop review",
  "review.watched": "Four weeks after the change it is compared with the four before.",
  "review.watchedFrom": "Whether it has helped can be seen in four weeks: /bellhop review",
  "review.worked": "It helped: {before} complaints in the four weeks before, {after} in the four after.",
  "upkeep.effect":
    "Complaints about this step: {before} in the four weeks before the change, {after} in the four after. Chance hardly explains that.",
  "upkeep.effectOfFew": "Fewer complaints about this step came after the change. Chance hardly explains that.",
  "upkeep.explained":
    "Whoever looked a standard over and changed it after complaints, so that fewer came. They are proposed to you alone; nothing is sent by itself.",
  "upkeep.for": "Kept a standard alive: changed it after complaints, and fewer came.",
  "upkeep.looked": "Looked over {at}.",
  "upkeep.nominate": "Nominate {name} for an award",
  "upkeep.none": "No change of a standard in the last two quarters can be shown to have helped yet.",
  "upkeep.title": "Who keeps standards alive",
} as const;
