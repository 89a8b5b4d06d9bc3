import { describe, expect, it } from '@jest/globals';
import { formatMessage, messageText } from '../../../core/messages/format-message.js';

describe('a message', () => {
  it('is filled in, whatever the values contain', () => {
    const artist = '{city} <b> # it’s';
    expect(messageText('en', 'city.unknown', { artist })).toBe(`${artist} does not know which city you live in.`);
  });

  it('keeps apart what is put in and is not words', () => {
    const moment = { at: new Date(0) };
    const parts = formatMessage('en', 'city.unknown', { artist: moment });
    expect(parts).toEqual([moment, ' does not know which city you live in.']);
  });

  it('cannot be asked for without its values, or by a name that there is not', () => {
    // @ts-expect-error: the value is missing
    expect(() => messageText('en', 'city.unknown')).toThrow('artist');
    // @ts-expect-error: there is no such message
    expect(() => messageText('en', 'city.nothingOfThatName')).toThrow('There is no message');
  });
});
