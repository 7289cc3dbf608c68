import { type Ref, useState } from "react";
import type { Backstage } from "../backstage.ts";
import type { Session } from "../session.ts";
import { Confirm } from "./confirm.tsx";
import { TimeMachine } from "./time-machine.tsx";

interface BackstageProps {
  readonly session: Session;
  readonly happened: Ref<HTMLButtonElement>;
  readonly isHappenedOpen: boolean;
  readonly onHappened: () => void;
}

/** What is done to the demo itself: its clock, what happened in it, its history, and the way back to the beginning. */
export function BackstageControls({ session, happened, isHappenedOpen, onHappened }: BackstageProps) {
  const { backstage, me } = session;
  if (!backstage.controls) return null;
  return (
    <fieldset className="backstage">
      <legend className="unseen">The demo</legend>
      <TimeMachine backstage={backstage} zone={me} />
      <button ref={happened} type="button" aria-expanded={isHappenedOpen} onClick={onHappened}>
        What happened
      </button>
      {questions.map((question) => (
        <Asked key={question.title} question={question} backstage={backstage} />
      ))}
      <p className="unseen" role="status">
        {backstage.controls.busy}
      </p>
    </fieldset>
  );
}

interface Question {
  readonly name: string;
  /** Where there is little room. */
  readonly narrowName: string;
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly look: "primary" | "danger";
  readonly act: (backstage: Backstage) => Promise<void>;
}

const questions: readonly Question[] = [
  {
    name: "Load a busy month",
    narrowName: "Month",
    title: "Load a busy month?",
    text: "The last four weeks fill up with what people might have logged, so that digests, charts and nudges have something to say. What is there already stays.",
    yes: "Load it",
    look: "primary",
    act: (backstage) => backstage.addMonth(),
  },
  {
    name: "Reset",
    narrowName: "Reset",
    title: "Reset the demo?",
    text: "Everything that was written and logged here is deleted, on both platforms, and the clock goes back to now.",
    yes: "Delete and begin again",
    look: "danger",
    act: (backstage) => backstage.reset(),
  },
];

/** Something that is done only after a question. */
function Asked({ question, backstage }: { readonly question: Question; readonly backstage: Backstage }) {
  const [isAsked, setAsked] = useState(false);
  const { name, narrowName, title, text, yes, look, act } = question;
  const isBusy = backstage.controls?.busy !== undefined;
  return (
    <>
      <button type="button" aria-disabled={isBusy} onClick={() => isBusy || setAsked(true)}>
        <span className="if-wide">{name}</span>
        <span className="if-narrow">{narrowName}</span>
      </button>
      {isAsked && (
        <Confirm
          title={title}
          yes={yes}
          no="Cancel"
          look={look}
          onNo={() => setAsked(false)}
          onYes={() => {
            setAsked(false);
            act(backstage);
          }}
        >
          <p>{text}</p>
        </Confirm>
      )}
    </>
  );
}
