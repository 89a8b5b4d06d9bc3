import type { Configuration } from '../../core/wiring/configuration.js';
import type { World } from '../../sandbox/sandbox.js';
import { freePort } from '../database/loopback-port.js';
import type { Environment } from '../home.js';
import { Sentence } from '../sentence.js';

const verifyToken = 'word-of-the-sandbox';

/** What the environment says when the Cloud API was chosen without a number of one's own: it is the sandbox's then. */
export async function cloudEnvironment(
  environment: Environment,
  { platforms }: World,
): Promise<Record<string, string>> {
  const isOurs = ['WHATSAPP_CLOUD_TOKEN', 'WHATSAPP_CLOUD_TOKEN_FILE'].some((name) => environment[name]);
  if (environment['WHATSAPP_DRIVER'] !== 'cloud' || isOurs) return {};
  const { graphUrl, credentials } = platforms.whatsappCloud;
  return {
    WHATSAPP_CLOUD_TOKEN: credentials.token,
    WHATSAPP_CLOUD_PHONE_NUMBER_ID: credentials.phoneNumberId,
    WHATSAPP_CLOUD_APP_SECRET: credentials.appSecret,
    WHATSAPP_CLOUD_VERIFY_TOKEN: verifyToken,
    WHATSAPP_CLOUD_TEMPLATE: environment['WHATSAPP_CLOUD_TEMPLATE'] ?? 'frontrow_news:en',
    WHATSAPP_CLOUD_BLAST_TEMPLATE: environment['WHATSAPP_CLOUD_BLAST_TEMPLATE'] ?? 'frontrow_blast:en',
    WHATSAPP_GRAPH_URL: graphUrl,
    BOTS_PORT: environment['BOTS_PORT'] ?? String(await freePort()),
  };
}

/** Tells the sandbox's Meta where to call us, as an operator would in Meta's dashboard. */
export async function subscribeCloud(configuration: Configuration, { platforms }: World): Promise<void> {
  const { whatsapp, botsPort, roles } = configuration;
  const { graphUrl, control } = platforms.whatsappCloud;
  const isSimulated = whatsapp?.driver === 'cloud' && whatsapp.graphUrl === graphUrl;
  if (!isSimulated || botsPort === undefined || !roles.includes('bots')) return;
  const subscription = {
    callbackUrl: `http://127.0.0.1:${botsPort}/webhooks/whatsapp`,
    verifyToken: whatsapp.verifyToken.reveal(),
  };
  const response = await fetch(`${control}/app/webhook`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(subscription),
  });
  if (!response.ok)
    throw new Sentence(`The sandbox's WhatsApp could not be told where we are: ${await response.text()}`);
}
