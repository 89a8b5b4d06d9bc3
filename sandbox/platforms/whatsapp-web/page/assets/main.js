/* global document, window */
import { putChannel, putGroup } from './chats.js';
import { keptDevice } from './kept-device.js';
import { connect, connectByHand, tell } from './line.js';
import { breakModules, exposeModules } from './modules.js';
import { forgetPerson, meet } from './people.js';
import { age, answer } from './changing.js';
import { edit, react, recall, receive, revoke, vote } from './receiving.js';
import { acknowledge } from './sending.js';
import { me, setRef, setState, signIn, signOut } from './session.js';

/** The start of the page: it says hello, and does what the emulator's frames say. */

const frames = {
  /** The answer to hello: whom this browser belongs to, whom the account knows, and what was said before. */
  async welcome({ account, ref, people, groups, channels, history, broken }) {
    breakModules(broken);
    if (account === null) {
      if ((await keptDevice()) !== null) return signOut();
      setRef(ref);
      return setState('UNPAIRED');
    }
    people.forEach(meet);
    groups.forEach(putGroup);
    channels.forEach(putChannel);
    await signIn(account);
    history.forEach(recall);
  },
  linked({ account, people, groups, channels }) {
    people.forEach(meet);
    groups.forEach(putGroup);
    channels.forEach(putChannel);
    return signIn(account);
  },
  ref({ ref }) {
    setRef(ref);
    setState('UNPAIRED');
  },
  state: ({ state }) => setState(state),
  group: ({ group }) => putGroup(group),
  channel: ({ channel }) => putChannel(channel),
  person: ({ person }) => meet(person),
  'person-gone': ({ person }) => forgetPerson(person),
  message: receive,
  edited: edit,
  revoked: revoke,
  ack: acknowledge,
  answer,
  aged: age,
  vote,
  reaction: react,
  broken: ({ broken }) => breakModules(broken),
  'logged-out': signOut,
};

const line = {
  onOpen: async () => tell({ what: 'hello', device: await keptDevice() }),
  onCut: () => setState(me === null ? 'UNLAUNCHED' : 'OPENING'),
  async onFrame(frame) {
    try {
      await frames[frame.what](frame);
    } catch (error) {
      tell({ what: 'trouble', sentence: String(error) });
    }
  },
};

if (document.documentElement.dataset.line === 'by-hand') connectByHand(line);
else connect(line);
exposeModules('2.3000.1017054665');
window.addEventListener('error', ({ message }) => tell({ what: 'trouble', sentence: message }));
window.addEventListener('unhandledrejection', ({ reason }) => tell({ what: 'trouble', sentence: String(reason) }));
