/* global window */
import { addressBook, contactApi, contactGetters, existsJob, lidMigration } from './people.js';
import { chatGetters, chatState, findChat, stream, unread } from './chats.js';
import { capability, messageEdit, pinConstants, pinMessage, revocations } from './changing.js';
import { collections } from './collections.js';
import { asWid, MsgKey, toBase64 } from './ids.js';
import { mediaStorage, mediaTypes, mediaUpload, mediaUtils, OpaqueData, prepRawMedia } from './media.js';
import { pollVotes, reactions } from './receiving.js';
import { linkify, linkPreview, reply, sendMessage, sendReaction } from './sending.js';
import { codeLinking, commands, connection, meUser, offlineHandler, registration, socket } from './session.js';

/**
 * `window.require`, by which clients reach the modules of WhatsApp Web, and what an update of WhatsApp does to it:
 * modules that are gone, and modules that throw.
 */

const modules = {
  WABase64: { encodeB64: toBase64 },
  WALinkify: linkify,
  WAWebAddonPollVoteTableMode: pollVotes,
  WAWebAddonReactionTableMode: reactions,
  WAWebAdvSignatureApi: {},
  WAWebAltDeviceLinkingApi: codeLinking,
  WAWebApiContact: contactApi,
  WAWebBackendJobsCommon: {},
  WAWebCallCollection: {},
  WAWebChatGetters: chatGetters,
  WAWebChatLoadMessages: { loadEarlierMsgs: async () => [] },
  WAWebChatStateBridge: chatState,
  WAWebCmd: { Cmd: Object.assign(commands, revocations) },
  WAWebCollections: collections,
  WAWebCompanionRegClientUtils: registration.platform,
  WAWebConnModel: { Conn: connection },
  WAWebContactGetters: contactGetters,
  WAWebE2EProtoUtils: {},
  WAWebFindChatAction: findChat,
  WAWebFrontendContactGetters: addressBook,
  WAWebGetEphemeralFieldsMsgActionsUtils: { getEphemeralFields: () => ({}) },
  WAWebLaunchSocketUtils: { refreshQR: () => commands.refreshQR() },
  WAWebLidMigrationUtils: lidMigration,
  WAWebLinkPreviewChatAction: linkPreview,
  WAWebMediaDataUtils: mediaUtils,
  WAWebMediaMmsV4Upload: mediaUpload,
  WAWebMediaOpaqueData: OpaqueData,
  WAWebMediaStorage: mediaStorage,
  WAWebMexFetchGroupInviteCodeJob: { fetchMexGroupInviteCode: async () => ({ code: 'StandInInvite00000000' }) },
  WAWebMiscBrowserUtils: { info: () => ({ os: 'Linux', name: 'Chrome' }) },
  WAWebMmsMediaTypes: mediaTypes,
  WAWebMsgActionCapability: capability,
  WAWebMsgKey: MsgKey,
  WAWebMsgReply: reply,
  WAWebOfflineHandler: { OfflineMessageHandler: offlineHandler },
  WAWebPinMsgConstants: pinConstants,
  WAWebPrepRawMedia: prepRawMedia,
  WAWebQueryExistsJob: existsJob,
  WAWebSendMessageEditAction: messageEdit,
  WAWebSendMsgChatAction: sendMessage,
  WAWebSendPinMessageAction: pinMessage,
  WAWebSendReactionMsgAction: sendReaction,
  WAWebSignalStoreApi: registration.signal,
  WAWebSocketModel: { Socket: socket },
  WAWebStreamModel: { Stream: stream },
  WAWebSyncGatingUtils: {},
  WAWebUpdateUnreadChatAction: unread,
  WAWebUserPrefsInfoStore: registration.noise,
  WAWebUserPrefsMeUser: meUser,
  WAWebUserPrefsMultiDevice: registration.multiDevice,
  WAWebWidFactory: { createWid: asWid, createWidFromWidLike: asWid, asUserWidOrThrow: asWid },
};

let broken = {};

/** Breaks modules by name, `gone` or with the sentence that each of their functions throws; others are mended. */
export function breakModules(wanted) {
  broken = wanted;
}

function throwing(sentence) {
  const fail = () => {
    throw new Error(sentence);
  };
  return new Proxy({}, { get: (_module, name) => (name === 'then' ? undefined : fail) });
}

export function requireModule(name) {
  const how = broken[name];
  if (how === 'gone' || !(name in modules)) throw new Error(`Requiring unknown module "${name}"`);
  return how === undefined ? modules[name] : throwing(how);
}

/** Begins to be WhatsApp Web for whoever looks at the window. */
export function exposeModules(version) {
  window.require = requireModule;
  window.Debug = { VERSION: version };
}
