import type { Secret } from '../secret.js';

/**
 * A sealed value as it lies in the database: AES-256-GCM under a data key of its own,
 * that key wrapped by the key-encryption key `kid`. All binary fields are base64url. In version 1 the value is bound
 * to `kid` as well, so that it cannot be wrapped anew without being sealed anew.
 */
export type SealedEnvelope = {
  v: 1 | 2;
  /** Id of the key-encryption key that wraps the data key. */
  kid: string;
  /** The wrapped data key: iv, ciphertext and tag in one. */
  wrappedKey: string;
  iv: string;
  ciphertext: string;
  tag: string;
};

/** What an envelope is bound to (artist, service, fan, …): opening it with anything else fails. */
export type SealContext = readonly string[];

/** Seals secrets before they are stored. */
export interface Sealer {
  seal(value: Secret, context: SealContext): SealedEnvelope;
  /**
   * @throws EngineError `grant-unreadable`: another context, an unknown key id, or an envelope that was tampered with.
   */
  open(envelope: SealedEnvelope, context: SealContext): Secret;
  /**
   * The same value under the key that seals now: only its data key is wrapped anew. An envelope that is under that key
   * already is answered as it is.
   *
   * @throws EngineError `grant-unreadable`, as `open`
   */
  rewrap(envelope: SealedEnvelope, context: SealContext): SealedEnvelope;
}
