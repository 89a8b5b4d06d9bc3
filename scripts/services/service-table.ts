import type { PreSaveMode } from '../../core/pre-saves/pre-save.js';
import { serviceDescriptors } from '../../core/streaming/service-descriptors.js';
import { isLinkService, serviceNames, type ServiceName } from '../../core/streaming/service-name.js';

const columns = [
  'service',
  'in a campaign file',
  'save by us',
  'follow',
  'ways a fan can pre-save',
  'sign-in',
  'permission lives',
  'OAuth 2.1: kept',
  'OAuth 2.1: not kept',
];

/** What every service can do, as a Markdown table made from the descriptors. */
export function serviceTable(): string {
  const rows = [columns, columns.map(() => '---'), ...serviceNames.map(rowOf)];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function rowOf(name: ServiceName): string[] {
  const { title, closedIn, capabilities } = serviceDescriptors[name];
  const { save, follow, signIn } = capabilities;
  const key = isLinkService(name) ? `\`links.${name}\`` : `\`${name}\``;
  const shown = closedIn === null ? title : `${title} (closed in ${closedIn})`;
  const { kept = [], notKept = [] } = signIn?.oauth21 ?? {};
  const facts = [signIn?.by ?? 'none', signIn?.consentLives ?? 'none', listed(kept), listed(notKept)];
  return [shown, key, save, follow, waysOf(name), ...facts];
}

/** The ways that there can be; which of them a fan is offered hangs on what the campaign names. */
function waysOf(name: ServiceName): string {
  const { closedIn, isForFollowing } = serviceDescriptors[name];
  if (closedIn !== null) return 'none: its button leads on';
  const ways: [PreSaveMode, string][] = [
    ['native', 'if its own page is named'],
    ...(isLinkService(name) ? [] : ([['direct', 'with credentials']] as [PreSaveMode, string][])),
    ['follow', isForFollowing ? '' : 'if an artist’s page is known'],
    ['reminder', ''],
  ];
  return ways
    .filter(([mode]) => mode !== 'native' || hasOwnPage(name))
    .map(([mode, when]) => (when === '' ? mode : `${mode} (${when})`))
    .join(', ');
}

/** A page under `links` may be named as one; of the others only those that are known to have one. */
function hasOwnPage(name: ServiceName): boolean {
  return isLinkService(name) || serviceDescriptors[name].preReleasePath !== null;
}

function listed(clauses: readonly string[]): string {
  return clauses.length === 0 ? 'nothing to keep' : clauses.join('; ');
}
