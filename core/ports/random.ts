/** Unpredictable bytes, fit for tokens. */
export interface Random {
  bytes(count: number): Uint8Array;
}
