import type { ServiceName } from './service-name.js';

/** What a service calls a pre-save, as messages choose their words by it: *pre-add* on Apple Music, which also has favourites in the place of following. */
export type PreSaveKind = 'preSave' | 'preAdd';

/** The word of one service. */
export function preSaveKind(service: ServiceName): PreSaveKind {
  return service === 'appleMusic' ? 'preAdd' : 'preSave';
}
