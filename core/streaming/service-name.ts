/** The streaming services that Frontrow can be asked for; one driver each in `core/streaming/<name>/`. */
export const serviceNames = ['spotify', 'appleMusic', 'deezer', 'tidal'] as const;
export type ServiceName = (typeof serviceNames)[number];
