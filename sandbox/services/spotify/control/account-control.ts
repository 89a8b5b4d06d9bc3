import type { Router } from 'express';
import { findAccount, listenerControl, listenerNamed } from '../../listeners.js';
import { createAccount, newAccount, product, type Account } from '../accounts.js';
import type { SpotifyState } from '../state.js';

/** The listeners, their libraries and what they allow. */
export function accountControl(state: SpotifyState): Router {
  return listenerControl({
    ...state,
    newAccount,
    ofMany: { product },
    find: (key) => findAccount(state.accounts, key),
    create: (details) => createAccount(state.accounts, details),
  });
}

/** The account of this name; a problem says where to look if there is none. */
export function accountNamed(state: SpotifyState, key: string): Account {
  return listenerNamed(key, (each) => findAccount(state.accounts, each));
}
