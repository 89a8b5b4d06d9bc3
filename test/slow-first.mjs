import { sep } from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** What takes longest: whole nights, whole installations, real browsers. */
const slow = [
  'test/chaos/',
  'test/core/release-waves/every-midnight',
  'test/scripts/start/',
  'test/flows/start',
  'test/bots/whatsapp/web/',
  'test/bots/scenarios/',
  'test/flows/',
].map((place) => place.replaceAll('/', sep));

/** Begins with what takes longest: begun last, it would be waited for by itself. */
export default class SlowFirst extends Sequencer {
  /** Tests in the order in which they are begun. */
  sort(tests) {
    const rank = ({ path }) => {
      const place = slow.findIndex((each) => path.includes(each));
      return place === -1 ? slow.length : place;
    };
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
}
