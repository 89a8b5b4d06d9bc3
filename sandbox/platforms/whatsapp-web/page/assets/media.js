/* global crypto */
import { without } from './collections.js';
import { randomBytes, toBase64 } from './ids.js';

/**
 * Pictures: prepared, hashed and "uploaded". Stands in for `WAWebMediaOpaqueData`, `WAWebPrepRawMedia`,
 * `WAWebMediaStorage`, `WAWebMmsMediaTypes`, `WAWebMediaDataUtils` and `WAWebMediaMmsV4Upload`.
 */

export class OpaqueData {
  static async createFromData(blob, type) {
    const data = new OpaqueData();
    data.blob = blob;
    data.type = type;
    return data;
  }

  url() {
    return 'blob:stand-in';
  }

  formData() {
    return this.blob;
  }

  autorelease() {}
}

async function prepare({ blob, type }, opaque) {
  const bytes = await blob.arrayBuffer();
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return {
    type: type.startsWith('image/') ? 'image' : 'document',
    mimetype: type,
    size: bytes.byteLength,
    filehash: toBase64(new Uint8Array(hash)),
    mediaBlob: opaque,
    preview: undefined,
    set(change) {
      Object.assign(this, change);
    },
    toJSON() {
      return without(this, 'mediaBlob', 'set', 'toJSON');
    },
  };
}

export const prepRawMedia = { prepRawMedia: (opaque) => ({ waitForPrep: () => prepare(opaque, opaque) }) };

export const mediaStorage = {
  getOrCreateMediaObject: (filehash) => ({ filehash, type: 'image', size: 1, contentInfo: {}, consolidate() {} }),
};

export const mediaTypes = { msgToMediaType: () => 'image', castToV4: (type) => type };

export const mediaUtils = { shouldUseMediaCache: () => false };

/** Nothing leaves the page here: the picture goes to the server with its message. */
export const mediaUpload = {
  uploadMedia: async () => ({
    mediaEntry: {
      mmsUrl: 'https://mmg.whatsapp.net/stand-in',
      directPath: '/stand-in',
      mediaKey: toBase64(randomBytes(32)),
      encFilehash: toBase64(randomBytes(32)),
      uploadHash: toBase64(randomBytes(32)),
    },
  }),
};

export async function bytesOf({ mediaBlob }) {
  return toBase64(new Uint8Array(await mediaBlob.blob.arrayBuffer()));
}
