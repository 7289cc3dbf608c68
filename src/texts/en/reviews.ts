export const reviews = {
  "review.changed": "Changed {at} by {name}.",
  "review.how":
    "Once in a quarter: is each of these still right? Ask the team what gets in its way, and change what no longer fits.",
  "review.noChange": "No fewer complaints since: {before} in the four weeks before, {after} in the four after.",
  "review.none": "There is no standard to look over yet: /bellhop standards",
  "review.said": "Complaints about this step in the last {days} days: {count}. In the {days} days before: {before}.",
  "review.title": "Looking over the standards of {unit}",
  "review.tooFew":
    "Too few complaints to tell whether it helped: {before} in the four weeks before, {after} in the four after.",
  "review.watched": "Four weeks after the change it is compared with the four before.",
  "review.worked": "It helped: {before} complaints in the four weeks before, {after} in the four after.",
  "upkeep.effect":
    "Complaints about this step: {before} in the four weeks before the change, {after} in the four after. Chance hardly explains that.",
  "upkeep.explained":
    "Whoever changed a standard after complaints, so that fewer came. They are proposed to you alone; nothing is sent by itself.",
  "upkeep.for": "Kept a standard alive: changed it after complaints, and fewer came.",
  "upkeep.nominate": "Nominate {name} for an award",
  "upkeep.none": "No change of a standard in the last two quarters can be shown to have helped yet.",
  "upkeep.title": "Who keeps standards alive",
} as const;
