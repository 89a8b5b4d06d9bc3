import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { Secret } from '../secret.js';
import { serviceAddress } from './addresses.js';
import { credential, secret } from './credentials.js';
import type { EnvironmentReader } from './environment.js';

/** A personal account, linked to a browser that we drive. */
export type WhatsAppWebConfiguration = {
  driver: 'web';
  /** Where the linked account is kept. */
  sessionDir: string;
  /** Absent: one is looked for. */
  chromePath?: string;
  chromeArgs: readonly string[];
  /** Whether the operator has accepted that the account may be banned for writing first. */
  isProactive: boolean;
};

/** A message that Meta has approved, for whoever has not written within a day. */
export type WhatsAppTemplate = { name: string; language: string };

/** A business's number, spoken to through Meta's API. */
export type WhatsAppCloudConfiguration = {
  driver: 'cloud';
  token: Secret;
  phoneNumberId: string;
  appSecret: Secret;
  verifyToken: Secret;
  template?: WhatsAppTemplate;
  blastTemplate?: WhatsAppTemplate;
  /** With its version, without a slash at the end. */
  graphUrl: string;
};

/** WhatsApp, as an operator's account may use it. */
export type WhatsAppConfiguration = WhatsAppWebConfiguration | WhatsAppCloudConfiguration;

const driver = z.enum(['web', 'cloud'], 'must be web or cloud');
const folder = z.string().refine(isAbsolute, 'must be a whole path, from / on');
const proactive = z.literal('accept-ban-risk', 'must be accept-ban-risk, or unset');
const argumentList = z.string().transform((text) => text.split(/\s+(?=--)/).map((argument) => argument.trim()));
const phoneNumberId = z.string().regex(/^\d{5,20}$/, 'must be the number shown as Phone number ID');
const template = z
  .string()
  .regex(/^[a-z0-9_]{1,512}:[a-z]{2,3}(_[A-Z]{2})?$/, 'must be name:language, such as frontrow_news:en')
  .transform((text): WhatsAppTemplate => {
    const [name = '', language = ''] = text.split(':');
    return { name, language };
  });

const ofWeb = [
  'WHATSAPP_WEB_SESSION_DIR',
  'WHATSAPP_CHROME_PATH',
  'WHATSAPP_CHROME_ARGS',
  'WHATSAPP_WEB_PROACTIVE',
] as const;
const neededByCloud = [
  'WHATSAPP_CLOUD_TOKEN',
  'WHATSAPP_CLOUD_PHONE_NUMBER_ID',
  'WHATSAPP_CLOUD_APP_SECRET',
  'WHATSAPP_CLOUD_VERIFY_TOKEN',
] as const;
const ofCloud = ['WHATSAPP_CLOUD_TEMPLATE', 'WHATSAPP_CLOUD_BLAST_TEMPLATE', 'WHATSAPP_GRAPH_URL'] as const;

/** Reads what belongs to the chosen driver; what belongs to the other one, or to none, is noted. */
export function readWhatsApp(reader: EnvironmentReader, production: boolean): WhatsAppConfiguration | undefined {
  const chosen = reader.read('WHATSAPP_DRIVER', driver);
  switch (chosen) {
    case 'web':
      noteForeign(reader, [...neededByCloud, ...ofCloud], 'WHATSAPP_DRIVER=web');
      return readWeb(reader);
    case 'cloud':
      noteForeign(reader, ofWeb, 'WHATSAPP_DRIVER=cloud');
      return readCloud(reader, production);
    case undefined:
      if (!reader.isSet('WHATSAPP_DRIVER')) {
        reader.noteHalfConfigured(['WHATSAPP_DRIVER'], [...ofWeb, ...neededByCloud, ...ofCloud]);
      }
      return undefined;
  }
}

function noteForeign(
  reader: EnvironmentReader,
  names: readonly Parameters<EnvironmentReader['isSet']>[0][],
  chosen: string,
) {
  for (const name of names) {
    if (reader.isSet(name)) reader.note(name, `means nothing with ${chosen}: remove one of them`);
  }
}

function readWeb(reader: EnvironmentReader): WhatsAppWebConfiguration | undefined {
  reader.noteHalfConfigured(['WHATSAPP_WEB_SESSION_DIR'], ['WHATSAPP_DRIVER']);
  const sessionDir = reader.read('WHATSAPP_WEB_SESSION_DIR', folder);
  const chromePath = reader.read('WHATSAPP_CHROME_PATH', folder);
  const settings = {
    driver: 'web' as const,
    chromeArgs: reader.read('WHATSAPP_CHROME_ARGS', argumentList) ?? [],
    isProactive: reader.read('WHATSAPP_WEB_PROACTIVE', proactive) !== undefined,
    ...(chromePath === undefined ? {} : { chromePath }),
  };
  return sessionDir === undefined ? undefined : { ...settings, sessionDir };
}

function readCloud(reader: EnvironmentReader, production: boolean): WhatsAppCloudConfiguration | undefined {
  reader.noteHalfConfigured(neededByCloud, ['WHATSAPP_DRIVER']);
  const token = reader.read('WHATSAPP_CLOUD_TOKEN', secret);
  const numberId = reader.read('WHATSAPP_CLOUD_PHONE_NUMBER_ID', phoneNumberId);
  const appSecret = reader.read('WHATSAPP_CLOUD_APP_SECRET', secret);
  const verifyToken = reader.read('WHATSAPP_CLOUD_VERIFY_TOKEN', credential.min(8, 'needs 8 characters or more'));
  const approved = reader.read('WHATSAPP_CLOUD_TEMPLATE', template);
  const forBlasts = reader.read('WHATSAPP_CLOUD_BLAST_TEMPLATE', template);
  const graphUrl = reader.read('WHATSAPP_GRAPH_URL', serviceAddress(production)) ?? 'https://graph.facebook.com/v24.0';
  if (!token || !numberId || !appSecret || verifyToken === undefined) return undefined;
  const credentials = { token, phoneNumberId: numberId, appSecret, verifyToken: new Secret(verifyToken) };
  const templates = { ...(approved && { template: approved }), ...(forBlasts && { blastTemplate: forBlasts }) };
  return { driver: 'cloud', ...credentials, graphUrl, ...templates };
}
