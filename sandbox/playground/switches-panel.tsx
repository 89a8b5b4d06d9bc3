import type { JSX } from 'preact';
import type { Scene } from './scene.js';

/** What is switched on, in a line. */
export function WhatIsOn({ scene: { switches } }: { scene: Scene }): JSX.Element {
  const on = switches.filter(({ isOn }) => isOn).map(({ title }) => title.toLowerCase());
  return (
    <span data-key="on" class={on.length > 0 ? 'on' : 'calm'}>
      {on.length > 0 ? on.join(', ') : 'Spotify is well'}
    </span>
  );
}

/** Everything that can be wrong with the sandbox's Spotify, each with a switch. */
export function SwitchList({ scene: { switches } }: { scene: Scene }): JSX.Element {
  return (
    <>
      {switches.map(({ name, title, words, isOn, struck }) => (
        <li data-key={name}>
          <button type="button" role="switch" aria-checked={isOn} data-switch={name} aria-describedby={`about-${name}`}>
            <span>{title}</span>
            <i aria-hidden="true" />
          </button>
          <p id={`about-${name}`}>
            {words}
            {isOn && struck !== null && struck > 0 ? (
              <b> Has struck {struck === 1 ? 'once' : `${struck} times`}.</b>
            ) : null}
          </p>
        </li>
      ))}
    </>
  );
}
