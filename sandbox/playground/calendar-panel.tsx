import type { JSX } from 'preact';
import { Cover } from './cover.js';
import type { Scene } from './scene.js';
import { clock, longDay, shortDay } from './words.js';
import { cityOf, zonesByContinent } from './zones.js';

/** What the calendar says; the browser keeps it running. */
export function Today({ scene: { now, viewpoint } }: { scene: Scene }): JSX.Element {
  const { zone } = viewpoint;
  return (
    <p class="clock" data-key="clock">
      <time data-clock={zone}>{clock(now, zone)}</time>
      <span class="day" data-day={zone}>
        {longDay(now, zone)}
      </span>
    </p>
  );
}

/** The release everybody waits for, and how long it still takes. */
export function NextRelease({ scene }: { scene: Scene }): JSX.Element {
  const { now, release, viewpoint } = scene;
  if (release === null) return <p data-key="none">The catalogue is empty.</p>;
  return (
    <>
      <Coming release={release} now={now} zone={viewpoint.zone} />
      <Everybody scene={scene} />
    </>
  );
}

/** How far the release has come among all who wait for it, all over the Earth. */
function Everybody({ scene: { everybody } }: { scene: Scene }): JSX.Element | null {
  const { saved, allowed } = everybody;
  // With a handful of listeners the library below says it all.
  if (allowed < 20) return null;
  return (
    <p class="everybody" data-key="everybody">
      <progress value={saved} max={allowed} aria-label="Libraries that have it" />
      <span>
        {saved === 0 ? `${inWords(allowed)} libraries are waiting` : `${inWords(saved)} of ${inWords(allowed)} saved`}
      </span>
    </p>
  );
}

function inWords(count: number): string {
  return count.toLocaleString('en');
}

type ComingProps = { release: NonNullable<Scene['release']>; now: Date; zone: string };

function Coming({ release: { facts, midnight }, now, zone }: ComingProps): JSX.Element {
  const isOut = midnight <= now;
  return (
    <div class="coming" data-key="coming" data-midnight={midnight.getTime()} data-out={String(isOut)}>
      <Cover release={facts} />
      <div>
        <p class="title" dir="auto">
          {facts.title}
        </p>
        <p class="artist" dir="auto">
          {facts.artist}
        </p>
        <p class="out-on">out {shortDay(midnight, zone)}</p>
      </div>
      <p class="until">
        <b data-countdown={midnight.getTime()}>{countdown(midnight.getTime() - now.getTime())}</b> until midnight in{' '}
        {cityOf(zone)}
      </p>
      <p class="passed">Midnight in {cityOf(zone)} has passed: it is release day</p>
    </div>
  );
}

/** `24 d 09:12:05` */
function countdown(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  const days = Math.floor(seconds / 86_400);
  const clockPart = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
  return days > 0 ? `${days} d ${clockPart}` : clockPart;
}

/** The levers. */
export function CalendarLevers({ zone }: { zone: string }): JSX.Element {
  return (
    <form class="levers" data-levers>
      <button type="submit" class="go" name="move" value="midnight">
        Move the calendar to release midnight <span>in </span>
        <span data-city>{cityOf(zone)}</span>
      </button>
      <div class="small">
        <button type="submit" name="move" value="minute-before">
          1 min before
        </button>
        <button type="submit" name="move" value="10">
          +10 min
        </button>
        <button type="submit" name="move" value="60">
          +1 hour
        </button>
        <button type="submit" name="move" value="1440">
          +1 day
        </button>
        <button type="submit" name="move" value="now">
          Back to now
        </button>
      </div>
      <p class="trouble" role="alert" data-calendar-trouble />
    </form>
  );
}

/** The zone in which all times on the page are shown, and whose midnight is meant. */
export function ZoneChoice({ zone }: { zone: string }): JSX.Element {
  return (
    <label class="zone">
      <span>in</span>
      <select name="zone" data-zone-choice aria-label="Time zone">
        {zonesByContinent().map(([continent, zones]) => (
          <optgroup label={continent}>
            {zones.map((each) => (
              <option value={each} selected={each === zone}>
                {cityOf(each)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
