import type { JSX } from 'preact';
import type { Scene } from './scene.js';
import { lately } from './words.js';

/** The main job in four steps, and how far this fan has got. */
export function Steps({ scene: { steps, release, account } }: { scene: Scene }): JSX.Element {
  const title = release?.facts.title ?? 'the song';
  const all: [isDone: boolean, words: JSX.Element][] = [
    [steps.asked, <>Type /presave in the chat</>],
    [steps.allowed || steps.saved, <>Open the link, say yes on Spotify</>],
    [steps.midnight, <>Move the calendar to midnight</>],
    [
      steps.saved,
      <>
        Find <bdi>{title}</bdi> in <bdi>{account.displayName}</bdi>’s library
      </>,
    ],
  ];
  const next = all.findIndex(([isDone]) => !isDone);
  return (
    <>
      {all.map(([isDone, words], place) => (
        <li
          data-key={String(place)}
          data-step={place + 1}
          class={isDone ? 'done' : place === next ? 'next' : ''}
          {...(place === next ? { 'aria-current': 'step' as const } : {})}
        >
          <span>{words}</span>
          {isDone ? <span class="unseen"> (done)</span> : null}
        </li>
      ))}
    </>
  );
}

/** What just happened, newest first. */
export function Story({ scene: { story, viewpoint, now } }: { scene: Scene }): JSX.Element {
  if (story.length === 0) {
    return <li data-key="nothing">Nothing yet. What you do, and what follows from it, is told here.</li>;
  }
  return (
    <>
      {story.map(({ kind, words, realMs, at }) => (
        <li data-key={`${kind} ${realMs} ${words}`} data-kind={kind}>
          <time dateTime={at.toISOString()}>{lately(at, now, viewpoint.zone)}</time>
          <span dir="auto">{words}</span>
        </li>
      ))}
    </>
  );
}
