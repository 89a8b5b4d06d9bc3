import { parseCommand, parseCommands, type CommandForm } from '../forms/command.js';
import type { RegisteredCommand } from '../world/records-of.js';
import type { Wire } from '../world/wire.js';
import { refusals, type Answer } from './refusals.js';
import type { RestCall, RestRoute, RestWorld } from './route.js';

/** Creates per day and guild (or for all guilds); replacing one of the same name is none. */
const createsPerDay = 200;

interface Scope {
  applicationId: string;
  guildId: string | undefined;
}

function scopeOf(call: RestCall, { world }: RestWorld): Scope {
  if (call.param('applicationId') !== world.application.id) throw refusals.unknownApplication();
  const guildId = call.param('guildId');
  if (guildId !== '' && guildId !== world.guild.id) throw refusals.unknownGuild();
  return { applicationId: world.application.id, guildId: guildId === '' ? undefined : guildId };
}

function within(scope: Scope, { world }: RestWorld): RegisteredCommand[] {
  return world.commands.all().filter((command) => command.guildId === scope.guildId);
}

function twinOf(form: CommandForm, scope: Scope, on: RestWorld): RegisteredCommand | undefined {
  return within(scope, on).find((each) => each.name === form.name && each.type === form.type);
}

/** Counts all that are new before the first is stored: a list is registered whole or not at all. */
function countCreates(forms: readonly CommandForm[], scope: Scope, on: RestWorld): void {
  const { commandCreates, clock } = on;
  const since = clock.now() - 86_400_000;
  const key = scope.guildId ?? '';
  const today = commandCreates.filter((each) => each.scope === key && each.atMs > since);
  const fresh = forms.filter((form) => !twinOf(form, scope, on));
  if (today.length + fresh.length > createsPerDay) throw refusals.tooManyCommandCreates();
  commandCreates.push(...fresh.map(() => ({ scope: key, atMs: clock.now() })));
}

function register(form: CommandForm, scope: Scope, on: RestWorld): { command: RegisteredCommand; isNew: boolean } {
  const twin = twinOf(form, scope, on);
  const id = twin?.id ?? on.world.newId();
  const command = { ...form, id, guildId: scope.guildId, version: on.world.newId() };
  on.world.commands.put(command.id, command);
  return { command, isNew: !twin };
}

function overwriteAll(call: RestCall, on: RestWorld): Answer {
  const scope = scopeOf(call, on);
  const forms = parseCommands(call.body);
  countCreates(forms, scope, on);
  const registered = forms.map((form) => register(form, scope, on).command);
  const kept = new Set(registered.map((command) => command.id));
  for (const old of within(scope, on)) if (!kept.has(old.id)) on.world.commands.remove(old.id);
  on.feed.publish({ change: 'commands' });
  return { status: 200, body: registered.map((command) => toApiCommand(command, on)) };
}

function commandOf(call: RestCall, on: RestWorld): RegisteredCommand {
  const scope = scopeOf(call, on);
  const command = within(scope, on).find((each) => each.id === call.param('commandId'));
  if (!command) throw refusals.unknownCommand();
  return command;
}

function create(call: RestCall, on: RestWorld): Answer {
  const scope = scopeOf(call, on);
  const form = parseCommand(call.body);
  countCreates([form], scope, on);
  const { command, isNew } = register(form, scope, on);
  on.feed.publish({ change: 'commands' });
  return { status: isNew ? 201 : 200, body: toApiCommand(command, on) };
}

function change(call: RestCall, on: RestWorld): Answer {
  const old = commandOf(call, on);
  const { name, type, options, rest } = old;
  const wanted = { ...rest, name, options, ...(call.body as object), type };
  const changed = { ...old, ...parseCommand(wanted), version: on.world.newId() };
  on.world.commands.put(old.id, changed);
  on.feed.publish({ change: 'commands' });
  return { status: 200, body: toApiCommand(changed, on) };
}

function remove(call: RestCall, on: RestWorld): Answer {
  on.world.commands.remove(commandOf(call, on).id);
  on.feed.publish({ change: 'commands' });
  return { status: 204 };
}

/** Localisations are long, and left out unless asked for. */
function listAll(call: RestCall, on: RestWorld): Answer {
  const commands = within(scopeOf(call, on), on).map((command) => toApiCommand(command, on));
  const translated = call.asks('with_localizations');
  const short = { name_localizations: undefined, description_localizations: undefined };
  return { status: 200, body: translated ? commands : commands.map((command) => ({ ...command, ...short })) };
}

/** An application command object. */
export function toApiCommand(command: RegisteredCommand, { world }: Pick<RestWorld, 'world'>): Wire {
  const { id, guildId, version, type, name, options, rest } = command;
  return {
    default_member_permissions: null,
    dm_permission: true,
    contexts: null,
    integration_types: [0],
    nsfw: false,
    description: '',
    name_localizations: null,
    description_localizations: null,
    ...rest,
    ...(options.length > 0 ? { options } : {}),
    id,
    application_id: world.application.id,
    version,
    type,
    name,
    ...(guildId === undefined ? {} : { guild_id: guildId }),
  };
}

const scopes = ['/applications/:applicationId/commands', '/applications/:applicationId/guilds/:guildId/commands'];

/** Slash commands, for all guilds or for one. */
export const commandRoutes: readonly RestRoute[] = scopes.flatMap((path): RestRoute[] => [
  { method: 'get', path, auth: 'bot', run: listAll },
  { method: 'put', path, auth: 'bot', run: overwriteAll },
  { method: 'post', path, auth: 'bot', run: create },
  {
    method: 'get',
    path: `${path}/:commandId`,
    auth: 'bot',
    run: (call, on) => ({ status: 200, body: toApiCommand(commandOf(call, on), on) }),
  },
  { method: 'patch', path: `${path}/:commandId`, auth: 'bot', run: change },
  { method: 'delete', path: `${path}/:commandId`, auth: 'bot', run: remove },
]);
