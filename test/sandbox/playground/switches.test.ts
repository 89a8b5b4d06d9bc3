import { beforeEach, describe, expect, it } from '@jest/globals';
import { openCalendar } from '../../../sandbox/calendar.js';
import { openSwitches, type Switches } from '../../../sandbox/playground/switches.js';
import { seed } from '../../../sandbox/services/spotify/seed.js';
import { openSpotifyState, type SpotifyState } from '../../../sandbox/services/spotify/state.js';
import { openJournal } from '../../../sandbox/state/journal.js';

let spotify: SpotifyState;
let switches: Switches;

beforeEach(() => {
  const journal = openJournal(null);
  spotify = openSpotifyState(journal, openCalendar(journal));
  seed(spotify);
  switches = openSwitches(spotify);
});

const named = (name: string) => switches.all().find((each) => each.name === name);
const app = () => spotify.apps.all()[0];

describe('the switches of the playground', () => {
  it('begin in the usual world: an app for everybody, and a Spotify that is well', () => {
    expect(switches.all().filter(({ isOn }) => isOn)).toEqual([]);
    expect(app()?.mode).toBe('extended');
  });

  it('put the app into development mode, where five people are served, and back', () => {
    switches.turn({ turn: 'development-mode', on: true });

    expect(app()).toMatchObject({ mode: 'devNew' });
    expect(app()?.allowList).toHaveLength(5);
    expect(named('development-mode')).toMatchObject({ isOn: true });
    expect(named('development-mode')?.words).toContain('Asha, Rohan, Mia, Leo, and Camila');

    switches.turn({ turn: 'development-mode', on: false });
    expect(app()).toMatchObject({ mode: 'extended', allowList: [] });
  });

  it('show a development mode that another has brought about', () => {
    const { clientId, ...rest } = app()!;
    spotify.apps.put(clientId, { clientId, ...rest, mode: 'devLegacy', allowList: [] });

    expect(named('development-mode')).toMatchObject({ isOn: true });
    expect(named('development-mode')?.words).toContain('serves nobody');
  });

  it('let a storm strike until it is switched off, and count how often it has', () => {
    switches.turn({ turn: 'ghost-saves', on: true });
    const before = Array.from({ length: 40 }, () => spotify.faults.take(['PUT /me/library']));

    const struck = before.filter((fault) => fault !== null);
    expect(struck.length).toBeGreaterThan(0);
    expect(struck.every((fault) => fault.effect === 'ghost')).toBe(true);
    expect(named('ghost-saves')).toMatchObject({ isOn: true, struck: struck.length });

    switches.turn({ turn: 'ghost-saves', on: false });
    expect(Array.from({ length: 40 }, () => spotify.faults.take(['PUT /me/library']))).toEqual(Array(40).fill(null));
    expect(named('ghost-saves')).toMatchObject({ isOn: false, struck: 0 });
  });

  it('leave faults alone that somebody else has planted', () => {
    spotify.faults.plant({ match: 'GET /me', status: 500 });
    switches.turn({ turn: 'server-errors', on: true });
    switches.turn({ turn: 'server-errors', on: false });

    expect(spotify.faults.list().map(({ match }) => match)).toEqual(['GET /me']);
  });

  it('show that a storm is over whose faults were cleared', () => {
    switches.turn({ turn: 'too-many-requests', on: true });

    spotify.faults.clear();

    expect(named('too-many-requests')).toMatchObject({ isOn: false });
  });
});
