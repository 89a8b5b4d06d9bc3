/** Where a service keeps its covers, and how we reach it. */
export type CoverHosts = {
  /** Hosts of the service's own, such as `i.scdn.co`; one that begins with a dot stands for all below it. */
  hosts: readonly string[];
  /** Where its API is: a sandbox serves the pictures itself. */
  apiUrl: string;
  fetch: typeof fetch;
};

const pictureTypes = ['image/jpeg', 'image/png', 'image/webp'];

/** Whether a service would keep a cover at this address: https on one of its own hosts, or the very origin of its API. */
export function isCoverUrl(text: string, { hosts, apiUrl }: Omit<CoverHosts, 'fetch'>): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, origin, port, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  if (origin === new URL(apiUrl).origin) return true;
  if (protocol !== 'https:' || port !== '') return false;
  return hosts.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host));
}

/**
 * The bytes of a cover. `fetch` follows no redirect and ends what is too long or too slow; what the bytes are, whoever
 * draws them finds out. Null for an address that is none of the service's, and for anything but a picture.
 */
export async function fetchCover(url: string, { fetch, ...where }: CoverHosts): Promise<Uint8Array | null> {
  if (!isCoverUrl(url, where)) return null;
  try {
    const response = await fetch(url, { headers: { accept: pictureTypes.join(', ') } });
    const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
    if (response.status !== 200 || !pictureTypes.includes(type.trim().toLowerCase())) return null;
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    return null; // A campaign does without a cover: the page draws one.
  }
}
