import type { Router } from 'express';
import { findAccount, listenerControl, listenerNamed } from '../../listeners.js';
import { createAccount, newAccount, type Account } from '../../numbered-accounts.js';
import type { TidalState } from '../state.js';

/** The listeners, their libraries and what they allow. */
export function accountControl(state: TidalState): Router {
  return listenerControl({
    ...state,
    libraries: state.collections,
    newAccount,
    find: (key) => findAccount(state.accounts, key),
    create: (details) => createAccount(state.accounts, details),
  });
}

/** The account of this name; a problem says where to look if there is none. */
export function accountNamed(state: TidalState, key: string): Account {
  return listenerNamed(key, (each) => findAccount(state.accounts, each));
}
