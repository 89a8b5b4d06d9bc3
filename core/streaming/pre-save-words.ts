import type { ServiceName } from './service-name.js';

/** What one service calls a pre-save, as messages choose their words by: *pre-add* on Apple Music, *pre-save* elsewhere. */
export function preSaveTerm(service: ServiceName): 'preAdd' | 'preSave' {
  return service === 'appleMusic' ? 'preAdd' : 'preSave';
}
