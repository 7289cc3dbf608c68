export const organization = {
  "channel.hereOrOff":
    "Type “/bellhop channel here” in the channel where the cards should go, or “/bellhop channel off”.",
  "channel.notHere": "Type this in the channel where the cards should go.",
  "channel.notYourUnit": "You do not manage {unit}. For your own unit, type its name after it.",
  "channel.off": "Done. The cards of {unit} are no longer shown in a channel.",
  "channel.otherUnit": "For another unit, type its name after it: “/bellhop channel here Kitchen”.",
  "channel.set":
    "Done. The cards of {unit} are shown in this channel from now on. If I am not a member yet, invite me: in Slack type “/invite” and my name, in Teams add me to its team.",
  "channel.unknownUnit": "There is no unit “{name}”. There are: {units}.",
  "channel.unreachable":
    "I can no longer post the cards of {unit} in its channel. Please invite me there again: in Slack type “/invite” and my name in it, in Teams add me to its team. If the channel is gone, type “/bellhop channel here” in another one.",

  "installation.unnamed": "your organization",

  "language.how":
    "A manager changes a unit’s with “/bellhop language Spanish”, with another unit’s name after it, or with “all” for all of them.",
  "language.set": "Done. What I post for {unit} is in {language} from now on.",
  "language.setEverywhere": "Done. What I post is in {language} from now on, for all units.",
  "language.title": "The languages of the units",
  "language.unknown": "I do not speak “{name}”. I speak these: {languages}.",
  "language.yours": "You yourself are answered in {language}, as you have set it in {platform}.",

  "platform.slack": "Slack",
  "platform.teams": "Microsoft Teams",

  "role.admin": "Admin",
  "role.champion": "Champion",
  "role.leader": "Leader",
  "role.manager": "Manager",
  "role.staff": "Staff",
  "champion.hereOrOff": "Type “/bellhop champion here” in the champion’s channel, or “/bellhop champion off”.",
  "champion.notHere": "Type this in the channel that is to be the champion’s.",
  "champion.unreachable":
    "I can no longer post in the champion’s channel. Please invite me there again: in Slack type “/invite” and my name in it, in Teams add me to its team. If the channel is gone, type “/bellhop champion here” in another one.",
  "champion.off": "Done. There is no champion’s channel any more.",
  "champion.set":
    "Done. This is the champion’s channel from now on. If I am not a member yet, invite me: in Slack type “/invite” and my name, in Teams add me to its team.",
} as const;
