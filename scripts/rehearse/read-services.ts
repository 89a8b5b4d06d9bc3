import { directServiceNames, type DirectServiceName } from '../../core/streaming/service-name.js';
import { kebab } from '../../core/wiring/kebab.js';
import { Sentence } from '../sentence.js';

/**
 * The services of `--services`, each once, in the order in which they are named there.
 *
 * @throws Sentence for a service that cannot be rehearsed, or for none
 */
export function readServices(text: string): DirectServiceName[] {
  const all = directServiceNames.map(kebab).join(', ');
  const named = text.split(',').map((part) => part.trim());
  const services = named.map((part) => {
    const found = directServiceNames.find((name) => kebab(name) === part);
    if (found) return found;
    const what = part === '' ? '--services names a service that has no name' : `${part} cannot be rehearsed`;
    throw new Sentence(`${what}. Choose of ${all}, separated by commas.`);
  });
  return [...new Set(services)];
}
