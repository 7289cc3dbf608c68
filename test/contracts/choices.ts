/** What can be chosen in forms, and typed: read in many places. */
export const KINDS = "Complaint | Compliment | Suggestion | Friction";
export const THEMES =
  "Waiting time | Staff | Cleanliness | Quality of food or goods | Wrong or missing order | Price and billing | Room and equipment | Booking and availability | Delivery | Information | Safety | Other";
export const STEPS =
  "Before coming | Welcome | Advice | Ordering | Waiting | How they were served | What they got | The place | Payment | Delivery | Leaving and afterwards";
export const SEVERITIES = "1 · harm or danger | 2 · customer upset | 3 · plain complaint | 4 · small remark";
export const WAYS =
  "In person | Phone | Mail or letter | Web or review site | Social media | Web or review site, for everybody to read | Social media, for everybody to read";

export const COMMANDS = `
  **/complaint [what the customer said]**
  Saves what a customer complained about, at once.
  **/feedback [what the customer said]**
  Saves anything a customer said: a complaint, a compliment, a suggestion; or what you had to fight.
  **/bellhop cases [mine | unit | theme name | words | C-118]**
  Lists the cases that you may see, or opens one.
  **/win [what was done]**
  Saves something done that a customer will remember, and shows it to the team.
  **/kudos @name [@name …] what they did**
  Thanks colleagues for what they did, in public.
  **/bellhop award [@name what they did]**
  Nominates somebody for an award: money or a gift, from their unit’s budget.
  **/bellhop awards**
  Lists the awards that you nominated, decide about or lead.
  **/bellhop me**
  Shows you alone what you were thanked for and have done, to take along.
  **/bellhop promises [C-118 what was promised, and by when]**
  Lists what you promised customers, or notes a promise in a case.
  **/bellhop checks**
  Lists the customers that somebody is still to ask whether they are happy.
  **/bellhop escalate C-118 [why]**
  Raises a case to somebody higher, who has to take it within a set time.
  **/bellhop rules**
  Lists the rules by which cases are raised; champions and admins change them.
  **/bellhop escalation [try]**
  Shows how cases are raised, and what your rules would have raised in the last 30 days.
  **/bellhop decisions**
  Lists what leaders decided, with the reason and the line of the policy it rests on.
  **/bellhop language [English | Spanish] [unit | all]**
  Shows and sets the language in which a unit’s posts are written.
  **/bellhop roles**
  Shows what you may do, who has which role and who may what; admins change it.
  **/bellhop hours [unit]**
  Shows when a unit is open and when it is quiet; managers change it.
  **/bellhop closed [24–26 Dec] [unit] | remove 24 Dec [unit] | suggest GB [unit] | import [unit]**
  Shows the days on which a unit is closed; managers add and remove them, import a calendar, or have holidays suggested.
  **/bellhop away [3–10 Dec]**
  Says when you are away: nothing is sent to you then.
  **/bellhop pause [until Monday | for 2 hours | off]**
  Holds back what you did not ask for, until then.
  **/bellhop working [Mon–Fri | Mon–Thu 9–17, Fri 9–13 | quiet 22–7 | zone Europe/London]**
  Shows and changes when you work, your quiet hours and your time zone.
  **/bellhop budget [10]**
  Shows how many messages a week people get that they did not ask for; champions and admins change it.
  **/bellhop standards [unit]**
  Shows what good looks like in a unit, step by step; whoever leads sets it.
  **/bellhop trouble [what does not work, and what to say]**
  Says what does not work at the moment, for the reminders to speak of, or shows what is known.
  **/bellhop link [me | code]**
  Links another workspace or Teams tenant to your organization, or another account to you.
  **/bellhop home**
  Shows what you need now.
  **/bellhop help [managers | leading]**
  Lists the commands.`;
export const COMMANDS_OF_MANAGERS = `
  **/bellhop team [unit]**
  Shows the manager of a unit, alone, who was thanked lately and who was not; and those who lead, how units do.
  **/bellhop funds**
  Shows what units may spend on awards in a quarter; leaders and admins set it.
  **/bellhop causes [unit]**
  Shows a unit’s managers what its cases came from, and what is done about it.
  **/bellhop welcome [@name]**
  Gives somebody new eight small cards, one at the start of each shift; for who leads their unit.
  **/bellhop newcomers**
  Shows who lead a unit how far somebody new is with their first days.
  **/bellhop huddle [unit] | on [unit] | off [unit]**
  Gives who leads a unit ten minutes for the team meeting: a true case, a role-play and a question; each Friday by itself.
  **/bellhop units [unit]**
  Shows the units with their managers and channels; adds, changes and retires them.
  **/bellhop people [name | unit]**
  Shows who is known, in which unit and with which roles, and assigns people to units.
  **/bellhop channel here [unit] | off [unit]**
  Shows the cards of a unit in this channel, or stops showing them.
  **/bellhop ladder [unit]**
  Shows who acts when a case of a unit is raised, how long they have, and who is called at night; whoever leads changes it.
  **/bellhop deputy [@name] [3–10 Dec] | off**
  Says who stands in for you when a case is raised and you cannot be asked.
  **/bellhop shifts [person,unit,start,end …]**
  Imports who works when: a line for each shift, pasted.
  **/bellhop nudges [days and time | off | on]**
  Shows or sets when Bellhop asks you, alone, to talk with somebody of your team.
  **/bellhop coached [@name what about]**
  Notes that you have talked with somebody of your own people about their work; only you see it.
  **/bellhop coach**
  Lists what could be worth a talk now with your own people; only you see it.
  **/bellhop mirror**
  Shows a manager, alone, what the team was asked for and what they did of it themselves.
  **/bellhop review [unit] | on [unit] | off [unit]**
  Has a unit’s managers look over its standards beside what complaints say about each step; once a quarter by itself.
  **/bellhop reminders [unit] | add [Mon–Fri] [11:30] [on shift] [unit] [: words]**
  Shows what a unit is reminded of next: skip or change one, set up more times, switch them off.
  **/bellhop question [on | off] [21:30] [unit]**
  Asks your team at the end of the shift whether a customer said something. Off until you switch it on.
  **/bellhop tips [words | add what to do | retired | import tips]**
  Finds, adds, changes and retires the tips of the daily reminders; imports and copies them.
  **/bellhop clocks [unit]**
  Shows how often a unit’s standards that count time were attained, week by week.
  **/bellhop digest [2026-W46 | 2026-11 | last | unit name] [csv] | on Monday 9:00 | off**
  Shows how the service went in a week, bad news first: to those who lead all of it, to managers their unit.
  **/bellhop deliveries [unit]**
  Says what was sent by itself, what waits, and what was skipped or failed, and why.`;
export const COMMANDS_OF_THOSE_WHO_LEAD = `
  **/bellhop recognition**
  Shows and sets which reactions second a thanks, and how the champion’s channel hears of thanks.
  **/bellhop setup**
  Guides an admin through what there is to set up, one step at a time.
  **/bellhop champion here | off**
  Makes this conversation the champion’s channel: recognition and escalations go there.
  **/bellhop appoint [@name]**
  Has a leader appoint the champion, in front of everyone and from one day to another.
  **/bellhop themes**
  Shows what cases can be about, and lets you add, rename and retire themes.
  **/bellhop steps**
  Shows the steps of your service, and lets you add, rename and retire them.
  **/bellhop values**
  Shows what thanks are for, and lets you add, rename and retire it.
  **/bellhop authority**
  Shows and sets what each role may decide alone while a customer is still there.
  **/bellhop coaching [unit]**
  Shows who leads how much is coached in units, in numbers; never with whom, or what was said.
  **/bellhop upkeep**
  Proposes those who changed a standard so that fewer complaints came, to thank or to nominate.
  **/bellhop morning [on | off]**
  Shows what stays open, or sets whether you get it each morning.
  **/bellhop doctor**
  Says, to admins, whether messages go out, what cannot be reached, and what to do.
  **/bellhop export [cases | wins | …] [csv | jsonl] [2026-10]**
  Gives those who lead a file of what they may see: cases, wins, thanks, escalations and more.
  **/bellhop audit**
  Shows admins who administered what, read what is for few, and erased.
  **/bellhop erase person @somebody | customer name**
  Erases a person or a customer for good, once you have said so twice.
  **/bellhop unlink**
  Makes this workspace an organization of its own again.`;
export const COMMANDS_AT_HOME = `
  **/complaint [what the customer said]:** Saves what a customer complained about, at once.
  **/feedback [what the customer said]:** Saves anything a customer said: a complaint, a compliment, a suggestion; or what you had to fight.
  **/win [what was done]:** Saves something done that a customer will remember, and shows it to the team.
  **/kudos @name [@name …] what they did:** Thanks colleagues for what they did, in public.
  **/bellhop channel here [unit] | off [unit]:** Shows the cards of a unit in this channel, or stops showing them.
  **/bellhop help [managers | leading]:** Lists the commands.`;
