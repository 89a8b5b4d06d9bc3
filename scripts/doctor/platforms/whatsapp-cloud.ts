import { z } from 'zod';
import { webhookUrl } from '../../../bots/webhooks.js';
import type { WhatsAppCloudConfiguration } from '../../../core/wiring/whatsapp-configuration.js';
import { askJson, type Asked } from '../ask-json.js';
import { examined, good, limit, note, wrong, type Examined, type Finding } from '../finding.js';
import { subject, type Instruments } from '../subject.js';

const number = z.object({
  display_phone_number: z.string(),
  verified_name: z.string().optional(),
  quality_rating: z.string().optional(),
});
/** Asked for apart: a Graph version that does not know one of them turns the whole call down. */
const more = z.object({
  whatsapp_business_manager_messaging_limit: z.string().optional(),
  webhook_configuration: z
    .object({ application: z.string().optional(), phone_number: z.string().optional() })
    .optional(),
});
const graphError = z.object({ error: z.object({ code: z.number(), error_subcode: z.number().optional() }) });

/** WhatsApp through Meta's Cloud API: the number, its limits, and where Meta calls us. */
export const whatsappCloud = subject<WhatsAppCloudConfiguration>({
  key: 'whatsappCloud',
  title: 'WhatsApp Cloud API',
  owns: (variable, environment) =>
    /^WHATSAPP_(CLOUD|GRAPH)_/.test(variable) ||
    (variable === 'WHATSAPP_DRIVER' && Object.keys(environment).some((name) => name.startsWith('WHATSAPP_CLOUD_'))),
  read: ({ whatsapp }) => (whatsapp?.driver === 'cloud' ? whatsapp : undefined),
  address: ({ graphUrl }) => graphUrl,
  firstStep:
    'Make an app with WhatsApp at developers.facebook.com, and set WHATSAPP_DRIVER=cloud (docs/operating/whatsapp.md).',
  examine: async (configured, instruments) => ({
    ...(await examine(configured, instruments)),
    expires: [
      {
        what: 'token',
        at: null,
        says: 'Meta tells a token’s end on its own page only: business.facebook.com, Settings, System users; it should say "never"',
      },
    ],
    paste: pasteOf(instruments),
  }),
});

function pasteOf({ found: { baseUrl, botsPort } }: Instruments) {
  const where = 'developers.facebook.com, your app, WhatsApp, Configuration, Webhook, Edit';
  if (botsPort === undefined) return [];
  return [
    { what: 'Callback URL', where, value: webhookUrl('whatsapp', { baseUrl, port: botsPort }) },
    { what: 'Verify token', where, value: 'your word in WHATSAPP_CLOUD_VERIFY_TOKEN' },
    { what: 'Webhook fields', where: 'the same page, Manage', value: 'messages, user_preferences, user_id_update' },
  ];
}

async function examine(configured: WhatsAppCloudConfiguration, instruments: Instruments): Promise<Examined> {
  const { graphUrl, phoneNumberId, token, template, blastTemplate } = configured;
  const headers = { authorization: `Bearer ${token.reveal()}` };
  const ask = <Shape extends z.ZodType>(fields: string, answer: Shape) =>
    askJson(`${graphUrl}/${phoneNumberId}?fields=${fields}`, { fetch: instruments.fetch, headers, answer });
  const [known, besides] = await Promise.all([
    ask('display_phone_number,verified_name,quality_rating', number),
    ask('whatsapp_business_manager_messaging_limit,webhook_configuration', more),
  ]);
  if (known.outcome !== 'answered') return unanswered(known, configured);
  const extra = besides.outcome === 'answered' ? besides.answer : {};
  const { display_phone_number: shown, verified_name: name, quality_rating: quality } = known.answer;
  return examined({
    findings: [
      good(`Meta knows the number ${shown}${name === undefined ? '' : ` of ${name}`}.`),
      ...qualityWords(quality),
      ...callbackWords(extra, instruments),
      ...(template === undefined
        ? [noTemplate]
        : [note(`Whether the template ${template.name} is approved is shown in WhatsApp Manager, Message templates.`)]),
      ...(blastTemplate === undefined ? [noBlastTemplate] : []),
    ],
    reachable: true,
    credentialsWork: true,
    mode: 'cloud',
    limits: limitsOf(extra.whatsapp_business_manager_messaging_limit),
  });
}

const noTemplate = limit(
  'Without a template nobody is written to who has not written within 24 hours: they are told once they write.',
  'Have a template approved, and set WHATSAPP_CLOUD_TEMPLATE (docs/operating/whatsapp.md).',
);

const noBlastTemplate = limit(
  'Without a template for marketing a blast reaches nobody who has not written within 24 hours.',
  'Have one approved, and set WHATSAPP_CLOUD_BLAST_TEMPLATE (docs/operating/whatsapp.md).',
);

function unanswered(
  asked: Exclude<Asked<unknown>, { outcome: 'answered' }>,
  { graphUrl }: WhatsAppCloudConfiguration,
): Examined {
  const told = asked.outcome === 'refused' ? graphError.safeParse(asked.body).data?.error : undefined;
  if (told?.code === 190) {
    // 463: it has ended; 467: it was withdrawn.
    const ended = told.error_subcode === 463 ? ' any more: it has ended' : '';
    const next =
      'Make one that never ends: business.facebook.com, Settings, System users, Generate token; set WHATSAPP_CLOUD_TOKEN.';
    const finding = wrong(`Meta does not accept WHATSAPP_CLOUD_TOKEN${ended}.`, next);
    return examined({ findings: [finding], reachable: true, credentialsWork: false });
  }
  if (told !== undefined && [3, 10, 100, 200].includes(told.code)) {
    const finding = wrong(
      'Meta knows no such number for this token.',
      'Check WHATSAPP_CLOUD_PHONE_NUMBER_ID, and that the system user has the WhatsApp account.',
    );
    return examined({ findings: [finding], reachable: true, credentialsWork: false });
  }
  const how = asked.outcome === 'silent' ? 'cannot be reached' : 'does not answer as it should';
  const next = 'Check the network of this machine, and WHATSAPP_GRAPH_URL if you have set it; then run this again.';
  return examined({
    findings: [wrong(`Meta ${how} at ${graphUrl}.`, next)],
    reachable: asked.outcome !== 'silent',
  });
}

function qualityWords(quality: string | undefined): Finding[] {
  if (quality !== 'RED' && quality !== 'YELLOW') return [];
  return [
    limit(
      `Meta rates the number ${quality}: people block or report it.`,
      'Send less that nobody asked for; RED can cost the number.',
    ),
  ];
}

function callbackWords({ webhook_configuration: set }: z.output<typeof more>, { found }: Instruments): Finding[] {
  if (set === undefined || found.botsPort === undefined) return [];
  const ours = webhookUrl('whatsapp', { baseUrl: found.baseUrl, port: found.botsPort });
  const called = set.phone_number ?? set.application;
  if (called === ours) return [good(`Meta calls us at ${ours}.`)];
  const says =
    called === undefined
      ? 'Meta calls nobody: what fans write does not arrive.'
      : `Meta calls another address, not ${ours}.`;
  return [wrong(says, 'Start the bot, and paste the callback URL below in Meta’s page: Verify and save.')];
}

function limitsOf(tier: string | undefined): string[] {
  const sending = '80 messages a second, about one in 6 s to one fan';
  const people = /^TIER_(\d+K?|UNLIMITED)$/.exec(tier ?? '')?.[1];
  if (people === undefined) return [sending];
  return [sending, `templates to ${people.replace('K', ',000').toLowerCase()} fans in 24 hours`];
}
