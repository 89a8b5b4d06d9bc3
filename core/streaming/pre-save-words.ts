import type { ServiceName } from './service-name.js';

/** What a service calls a pre-save, as it stands in sentences of ours. */
export type PreSaveWords = {
  /** At the head of a button. */
  toSave: 'Pre-save' | 'Pre-add';
  noun: 'pre-save' | 'pre-add';
  done: 'pre-saved' | 'pre-added';
  /** The same at the head of a line. */
  doneAtFirst: 'Pre-saved' | 'Pre-added';
  doing: 'Pre-saving' | 'Pre-adding';
  /** Following an artist there. Apple Music has favourites in its place. */
  toFollow: 'follow' | 'favourite the artist';
};

const preSave: PreSaveWords = {
  toSave: 'Pre-save',
  noun: 'pre-save',
  done: 'pre-saved',
  doneAtFirst: 'Pre-saved',
  doing: 'Pre-saving',
  toFollow: 'follow',
};

const preAdd: PreSaveWords = {
  toSave: 'Pre-add',
  noun: 'pre-add',
  done: 'pre-added',
  doneAtFirst: 'Pre-added',
  doing: 'Pre-adding',
  toFollow: 'favourite the artist',
};

/** The words for one service: *pre-add* on Apple Music, as Apple says, *pre-save* elsewhere. */
export function preSaveWords(service: ServiceName): PreSaveWords {
  return service === 'appleMusic' ? preAdd : preSave;
}

/** What one service calls a pre-save, as messages choose their words by: *pre-add* on Apple Music, *pre-save* elsewhere. */
export function preSaveTerm(service: ServiceName): 'preAdd' | 'preSave' {
  return service === 'appleMusic' ? 'preAdd' : 'preSave';
}
