import { type FormEvent, useEffect, useState } from "react";
import { clockPresets, type WantedClock } from "../../../page/controls.ts";
import type { Backstage } from "../backstage.ts";
import { fieldDateTime, shortDayAndTime } from "../dates.ts";
import { Menu } from "./menu.tsx";

interface TimeMachineProps {
  readonly backstage: Backstage;
  readonly zone: { readonly timeZone: string; readonly locale: string };
}

/** Shows the played time, and moves it forward. */
export function TimeMachine({ backstage, zone }: TimeMachineProps) {
  useEverySecond();
  const now = backstage.now();
  const busy = backstage.controls?.busy;
  const isMoved = (backstage.controls?.ahead ?? 0) >= 60_000;
  return (
    <Menu
      className={isMoved ? "clock moved" : "clock"}
      summary={
        <>
          <span className="unseen">Time machine: </span>
          {busy === undefined ? shortDayAndTime(now, zone) : `${sentence(busy)}…`}
          {isMoved && <span className="unseen">, moved forward</span>}
        </>
      }
    >
      {(close) => (
        <Moves
          now={now}
          timeZone={zone.timeZone}
          move={(to) => {
            close();
            backstage.moveClock(to);
          }}
        />
      )}
    </Menu>
  );
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

interface MovesProps {
  readonly now: number;
  readonly timeZone: string;
  readonly move: (to: WantedClock) => void;
}

function Moves({ now, timeZone, move }: MovesProps) {
  const [typed, setTyped] = useState<string>();
  const at = typed ?? fieldDateTime(now, timeZone);
  const go = (event: FormEvent) => {
    event.preventDefault();
    setTyped(undefined);
    move({ at });
  };
  return (
    <form className="moves" onSubmit={go}>
      <p className="quiet">
        Move the clock forward: what was due until then happens, as it would have. Reset brings the clock back.
      </p>
      {clockPresets.map((preset) => (
        <button key={preset} type="button" onClick={() => move({ preset })}>
          {sentence(preset)}
        </button>
      ))}
      <label>
        <span>Any time</span>
        <input
          type="datetime-local"
          required
          min={fieldDateTime(now, timeZone)}
          value={at}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <button type="submit" className="primary">
        Go there
      </button>
    </form>
  );
}

/** Draws again each second, for time passes. */
function useEverySecond(): void {
  const [, setCount] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setCount((count) => count + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
}
