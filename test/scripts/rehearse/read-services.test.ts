import { describe, expect, it } from '@jest/globals';
import { readServices } from '../../../scripts/rehearse/read-services.js';

describe('the services of a rehearsal', () => {
  it('are named as on every command line, each once, with spaces or without', () => {
    expect(readServices('spotify')).toEqual(['spotify']);
    expect(readServices('tidal, apple-music,deezer,tidal')).toEqual(['tidal', 'appleMusic', 'deezer']);
  });

  it.each(['spotty', 'appleMusic', 'jiosaavn', 'spotify,', ''])('are refused in a sentence as "%s"', (text) => {
    expect(() => readServices(text)).toThrow('Choose of spotify, apple-music, deezer, tidal, separated by commas.');
  });
});
