import type { JSX } from 'preact';
import { render } from 'preact-render-to-string';
import { NextRelease, Today } from './calendar-panel.js';
import { Commands, Conversations, Hint, Rooms } from './chat-panel.js';
import { Steps, Story } from './guide.js';
import { ElsewhereLists, LibraryList } from './library-panel.js';
import { MailList } from './mail-panel.js';
import { People } from './people-panel.js';
import { PhoneScreen } from './phone-panel.js';
import type { Scene } from './scene.js';
import { SwitchList, WhatIsOn } from './switches-panel.js';

/** The parts of the page that live; each is the content of the element with this `data-region`. */
export const regions = {
  steps: (scene) => <Steps scene={scene} />,
  people: (scene) => <People scene={scene} />,
  rooms: (scene) => <Rooms scene={scene} />,
  conversations: (scene) => <Conversations scene={scene} />,
  commands: ({ commands }) => <Commands commands={commands} />,
  hint: (scene) => <Hint scene={scene} />,
  phone: (scene) => <PhoneScreen scene={scene} />,
  mail: (scene) => <MailList scene={scene} />,
  today: (scene) => <Today scene={scene} />,
  release: (scene) => <NextRelease scene={scene} />,
  on: (scene) => <WhatIsOn scene={scene} />,
  switches: (scene) => <SwitchList scene={scene} />,
  accounts: (scene) => <Accounts scene={scene} />,
  library: (scene) => <LibraryList scene={scene} />,
  elsewhere: (scene) => <ElsewhereLists scene={scene} />,
  story: (scene) => <Story scene={scene} />,
} as const satisfies Record<string, (scene: Scene) => JSX.Element>;

/** The name of a living part. */
export type RegionName = keyof typeof regions;

/** Every living part as HTML, escaped. */
export function renderRegions(scene: Scene): [name: string, html: string][] {
  return Object.entries(regions).map(([name, draw]) => [name, render(draw(scene))]);
}

function Accounts({ scene: { accounts, account } }: { scene: Scene }): JSX.Element {
  return (
    <>
      {accounts.map(({ id, displayName, country }) => (
        <option data-key={id} value={id} selected={id === account.id}>
          {`${displayName} (${country})`}
        </option>
      ))}
    </>
  );
}
