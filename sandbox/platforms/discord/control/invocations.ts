import { z } from 'zod';

import { ControlProblem } from '../../../http/problem.js';
import { permits } from '../world/flags.js';
import { isRoom, type Attachment, type Channel, type Person, type RegisteredCommand } from '../world/records-of.js';
import { attachmentUrl, toApiChannel, toApiMember, toApiMessage, toApiUser, type Wire } from '../world/wire.js';
import type { World } from '../world/world.js';

/** What an option accepts; subcommands and groups hold options of their own. */
interface OptionRules {
  type: number;
  name: string;
  required?: boolean | undefined;
  choices?: { name: string; value: string | number }[] | undefined;
  min_value?: number | undefined;
  max_value?: number | undefined;
  min_length?: number | undefined;
  max_length?: number | undefined;
  options?: OptionRules[] | undefined;
}
const optionRules: z.ZodType<OptionRules> = z.object({
  type: z.number(),
  name: z.string(),
  required: z.boolean().optional(),
  choices: z.array(z.object({ name: z.string(), value: z.union([z.string(), z.number()]) })).optional(),
  min_value: z.number().optional(),
  max_value: z.number().optional(),
  min_length: z.number().optional(),
  max_length: z.number().optional(),
  options: z.lazy(() => z.array(optionRules)).optional(),
});

const upload = z.object({
  filename: z.string().min(1),
  contentType: z.string().default('application/octet-stream'),
  base64: z.base64(),
});

/** What somebody typed. */
export interface Typed {
  world: World;
  origin: string;
  person: Person;
  channel: Channel;
  /** "campaign create": the command, then its group and subcommand. */
  name: string;
  /** Option name to value; a user, channel or role by id, an attachment as `{filename, contentType, base64}`. */
  options: Record<string, unknown>;
  /** The user or message a context-menu command is used on. */
  targetId?: string | undefined;
  /** The option being typed, when asking for suggestions. */
  focused?: string | undefined;
}

/** The command somebody can see where they are, or a problem that says why not. */
export function findCommand({ world, person, channel, name }: Typed): RegisteredCommand {
  const isOffered = channel.kind === 'dm' || world.bot().inGuild;
  const candidates = !isOffered
    ? []
    : world.commands.all().filter((each) => each.name === name || name.startsWith(`${each.name} `));
  const command =
    candidates.find((each) => each.guildId !== undefined && isRoom(channel)) ??
    candidates.find((each) => each.guildId === undefined);
  if (!command)
    throw new ControlProblem(404, `There is no command /${name} here. GET /commands lists what is registered.`);
  const contexts = z.array(z.number()).safeParse(command.rest['contexts']);
  const here = channel.kind === 'dm' ? 1 : 0;
  const barred = channel.kind === 'dm' && command.rest['dm_permission'] === false;
  if ((contexts.success && !contexts.data.includes(here)) || barred) {
    throw new ControlProblem(409, `/${name} is not offered ${here === 1 ? 'in direct messages' : 'in the guild'}.`);
  }
  const needed = command.rest['default_member_permissions'];
  if (here === 0 && typeof needed === 'string' && !permits(person.permissions, needed === '0' ? '8' : needed)) {
    throw new ControlProblem(
      403,
      `Discord does not show /${name} to ${person.displayName}: it wants more permissions.`,
    );
  }
  return command;
}

/** The `data` of a command interaction (types 2 and 4), with everything it refers to resolved. */
export function commandData(typed: Typed, command: RegisteredCommand): Wire {
  const resolved: Record<string, Wire> = {};
  const data: Wire = { id: command.id, name: command.name, type: command.type };
  if (command.guildId !== undefined) data['guild_id'] = command.guildId;
  if (command.type !== 1) data['target_id'] = resolveTarget(typed, command.type, resolved);
  else {
    const rules = z.array(optionRules).parse(command.options);
    const path = typed.name.split(/\s+/).slice(command.name.split(' ').length);
    const options = descend({ typed, resolved }, rules, path);
    if (options.length > 0) data['options'] = options;
  }
  if (Object.keys(resolved).length > 0) data['resolved'] = resolved;
  return data;
}

interface Filling {
  typed: Typed;
  resolved: Record<string, Wire>;
}

/** Walks group and subcommand names, then fills the values below. */
function descend(filling: Filling, rules: OptionRules[], path: string[]): Wire[] {
  const subs = rules.filter((rule) => rule.type <= 2);
  if (subs.length === 0) {
    if (path.length > 0) throw new ControlProblem(404, `There is no subcommand "${path.join(' ')}".`);
    return fill(filling, rules);
  }
  const [step, ...rest] = path;
  const sub = subs.find((rule) => rule.name === step);
  if (!sub) throw new ControlProblem(400, `Choose a subcommand: ${subs.map((rule) => rule.name).join(', ')}.`);
  const options = descend(filling, sub.options ?? [], rest);
  return [{ name: sub.name, type: sub.type, options }];
}

function fill(filling: Filling, rules: OptionRules[]): Wire[] {
  const given = filling.typed.options;
  const stranger = Object.keys(given).find((name) => !rules.some((rule) => rule.name === name));
  if (stranger !== undefined) throw new ControlProblem(400, `/${filling.typed.name} has no option "${stranger}".`);
  const typing = filling.typed.focused;
  return rules.flatMap((rule) => {
    const value = given[rule.name];
    if (typing === rule.name) return [{ name: rule.name, type: rule.type, value: value ?? '', focused: true }];
    if (value === undefined) {
      if (rule.required !== true || typing !== undefined) return [];
      throw new ControlProblem(400, `The option "${rule.name}" is required.`);
    }
    return [{ name: rule.name, type: rule.type, value: typing === undefined ? valueOf(filling, rule, value) : value }];
  });
}

function valueOf(filling: Filling, rule: OptionRules, value: unknown): unknown {
  const parsed = schemaOf(rule).safeParse(value);
  if (!parsed.success) {
    throw new ControlProblem(
      400,
      `The option "${rule.name}" does not fit: ${parsed.error.issues[0]?.message ?? 'wrong type'}.`,
    );
  }
  if (rule.type === 11) return resolveUpload(filling, upload.parse(value));
  if (rule.type >= 6 && rule.type <= 9) resolveReference(filling, rule, String(parsed.data));
  return parsed.data;
}

function schemaOf(rule: OptionRules): z.ZodType {
  const choices = rule.choices ?? [];
  if (choices.length > 0) return z.literal(choices.map((choice) => choice.value));
  const most = rule.max_value ?? Number.MAX_SAFE_INTEGER;
  const least = rule.min_value ?? Number.MIN_SAFE_INTEGER;
  if (rule.type === 3)
    return z
      .string()
      .min(rule.min_length ?? 0)
      .max(rule.max_length ?? 6000);
  if (rule.type === 4) return z.number().int().min(least).max(most);
  if (rule.type === 5) return z.boolean();
  if (rule.type === 10) return z.number().min(least).max(most);
  if (rule.type === 11) return upload;
  return z.string().regex(/^\d+$/, 'an id is expected');
}

function put(resolved: Record<string, Wire>, kind: string, [id, value]: [string, Wire]): void {
  resolved[kind] = { ...resolved[kind], [id]: value };
}

function resolveReference({ typed, resolved }: Filling, rule: OptionRules, id: string): void {
  const person = typed.world.people.get(id);
  const channel = typed.world.channels.get(id);
  if (person && (rule.type === 6 || rule.type === 9)) {
    put(resolved, 'users', [id, toApiUser(person)]);
    if (person.inGuild) put(resolved, 'members', [id, { ...toApiMember(person), permissions: person.permissions }]);
  } else if (channel && isRoom(channel) && rule.type === 7) {
    put(resolved, 'channels', [id, { ...toApiChannel(channel, typed.world), permissions: typed.person.permissions }]);
  } else {
    throw new ControlProblem(404, `The option "${rule.name}" names nothing the sandbox knows: ${id}.`);
  }
}

function resolveUpload(
  { typed, resolved }: Filling,
  { filename, contentType, base64 }: z.output<typeof upload>,
): string {
  const { world, origin, channel } = typed;
  const file: Attachment = {
    id: world.newId(),
    filename,
    contentType,
    sizeBytes: Buffer.from(base64, 'base64').length,
  };
  world.files.put(file.id, { filename, contentType, base64 });
  const url = attachmentUrl(origin, channel.id, file);
  const wire = {
    id: file.id,
    filename,
    size: file.sizeBytes,
    content_type: contentType,
    url,
    proxy_url: url,
    ephemeral: true,
  };
  put(resolved, 'attachments', [file.id, wire]);
  return file.id;
}

function resolveTarget({ world, origin, targetId = '' }: Typed, type: number, resolved: Record<string, Wire>): string {
  const person = world.people.get(targetId);
  const message = world.messages.get(targetId);
  if (type === 2 && person) put(resolved, 'users', [targetId, toApiUser(person)]);
  else if (type === 3 && message) put(resolved, 'messages', [targetId, toApiMessage(message, world, origin)]);
  else throw new ControlProblem(400, 'Send targetId: the user or message this command is used on.');
  return targetId;
}
