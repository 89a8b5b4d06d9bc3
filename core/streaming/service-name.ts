/** The streaming services that let us save for a fan; one driver each in `core/streaming/<name>/`. */
export const directServiceNames = ['spotify', 'appleMusic', 'deezer', 'tidal'] as const;
export type DirectServiceName = (typeof directServiceNames)[number];

/** Those that let nobody: a campaign names its pages there, and that is all we know of them. */
export const linkServiceNames = [
  'youtubeMusic',
  'soundcloud',
  'amazonMusic',
  'jiosaavn',
  'gaana',
  'audiomack',
  'wynk',
] as const;
export type LinkServiceName = (typeof linkServiceNames)[number];

/** Every service that a campaign can be on. */
export const serviceNames = [...directServiceNames, ...linkServiceNames] as const;
export type ServiceName = (typeof serviceNames)[number];

/** Whether nobody can be let in there, by whatever credentials. */
export function isLinkService(service: ServiceName): service is LinkServiceName {
  return linkServiceNames.some((name) => name === service);
}
