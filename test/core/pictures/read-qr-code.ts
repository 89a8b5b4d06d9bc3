import jsQR from 'jsqr';
import sharp from 'sharp';

/** What a phone's camera would read in a picture, by a decoder that shares no code with what drew it; null: nothing. */
export async function readQrCode(png: Uint8Array): Promise<string | null> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const read = jsQR.default(new Uint8ClampedArray(data), info.width, info.height);
  return read?.data ?? null;
}
