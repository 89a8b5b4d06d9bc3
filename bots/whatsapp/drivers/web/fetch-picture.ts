/** A picture, ready to be sent. */
export type Picture = { mimetype: string; base64: string };

const limits = { bytes: 5 * 1024 * 1024, withinMs: 10_000 };
const types = ['image/jpeg', 'image/png', 'image/webp'];

/**
 * Fetches a picture, of at most 5 MB and of a type that phones show.
 *
 * @throws Error that says why it cannot be sent
 */
export async function fetchPicture(url: string): Promise<Picture> {
  const response = await fetch(url, { signal: AbortSignal.timeout(limits.withinMs) });
  const mimetype = (response.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '';
  if (!response.ok || !types.includes(mimetype)) {
    await response.body?.cancel();
    throw new Error(`The picture was answered with ${response.status} and the type ${JSON.stringify(mimetype)}.`);
  }
  return { mimetype, base64: (await readLimited(response)).toString('base64') };
}

async function readLimited({ body }: Response): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of body ?? []) {
    bytes += piece.byteLength;
    if (bytes > limits.bytes) throw new Error('The picture is larger than 5 MB.');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
