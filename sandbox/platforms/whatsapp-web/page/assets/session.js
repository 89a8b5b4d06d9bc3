/* global location, setTimeout */
import { Emitter } from './emitter.js';
import { asWid, randomBytes, toBase64 } from './ids.js';
import { forgetDevice, keepDevice } from './kept-device.js';
import { tell } from './line.js';

/**
 * Whether this browser is linked to an account, and how the connection is. Stands in for `WAWebSocketModel`,
 * `WAWebConnModel`, `WAWebCmd`, `WAWebUserPrefsMeUser` and `WAWebOfflineHandler`.
 */

/** The account this browser is linked to; null before it is. */
export let me = null;

export const socket = new Emitter();
Object.assign(socket, {
  state: 'OPENING',
  hasSynced: false,
  takeover: () => tell({ what: 'take-over' }),
  async logout() {
    await forgetDevice();
    tell({ what: 'log-out' });
  },
});

/** `ref` is the part of the QR code that WhatsApp renews. */
export const connection = new Emitter();
Object.assign(connection, {
  ref: '',
  platform: 'android',
  pushname: null,
  serialize: () => ({
    ref: connection.ref,
    platform: connection.platform,
    pushname: connection.pushname,
    connected: me !== null,
  }),
});

export const commands = new Emitter();
Object.assign(commands, {
  refreshQR: () => tell({ what: 'renew-qr' }),
  async openChatBottom() {},
  async openDrawerMid() {},
});

export const offlineHandler = { getOfflineDeliveryProgress: () => 100 };

export function setState(state) {
  if (socket.state === state) return;
  socket.state = state;
  socket.trigger('change:state', socket, state);
}

export function setRef(ref) {
  connection.ref = ref;
  connection.trigger('change:ref', connection, ref);
}

/** The phone has linked this browser, or the server knows it again. */
export async function signIn({ device, phone, lid, name }) {
  await keepDevice(device);
  me = { phone: asWid(`${phone}@c.us`), lid: asWid(`${lid}@lid`) };
  connection.pushname = name;
  if (socket.state === 'UNPAIRED') setState('PAIRING');
  setState('CONNECTED');
  commands.trigger('offline_progress_update_from_bridge');
  sync();
}

/** The real one syncs for seconds; the stand-in is done as soon as somebody waits for it. */
function sync() {
  if (me === null || socket.hasSynced || !socket.isListenedTo('change:hasSynced')) return;
  socket.hasSynced = true;
  socket.trigger('change:hasSynced', socket, true);
}
socket.onListened = (name) => {
  if (name === 'change:hasSynced') setTimeout(sync, 0);
};

/** The link was taken back on the phone: WhatsApp Web forgets it and loads its page anew. */
export async function signOut() {
  await forgetDevice();
  commands.trigger('logout');
  setTimeout(() => {
    location.href = '/?post_logout=1';
  }, 50);
}

const keys = { noise: randomBytes(32), identity: randomBytes(32), advertising: randomBytes(32) };

/** The parts of a QR code beside its `ref`: public keys of this browser, of which the stand-in's mean nothing. */
export const registration = {
  platform: { DEVICE_PLATFORM: '1' },
  noise: { waNoiseInfo: { get: async () => ({ staticKeyPair: { pubKey: keys.noise } }) } },
  signal: { waSignalStore: { getRegistrationInfo: async () => ({ identityKeyPair: { pubKey: keys.identity } }) } },
  multiDevice: { getADVSecretKey: () => toBase64(keys.advertising) },
};

export const meUser = { getMaybeMePnUser: () => me?.phone ?? null, getMaybeMeLidUser: () => me?.lid ?? null };

const letters = '123456789ABCDEFGHJKLMNPQRSTVWXYZ';

/** Linking by a code that is typed on the phone. Stands in for `WAWebAltDeviceLinkingApi`. */
export const codeLinking = {
  setPairingType() {},
  async initializeAltDeviceLinking() {},
  async startAltLinkingFlow(phone) {
    const code = [...randomBytes(8)].map((byte) => letters[byte % letters.length]).join('');
    tell({ what: 'pairing-code', phone, code });
    return code;
  },
  async initializeQRLinking() {},
};
