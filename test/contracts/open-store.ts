/** Opens a store with nothing in it. */
export type OpenStore<Store> = () => Promise<Store>;
