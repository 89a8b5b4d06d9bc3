import type { Shown, Template } from '../world/records-of.js';
import type { World } from '../world/world.js';
import { refusals } from './graph-error.js';
import { templateShown, type TemplateCall } from './message-forms.js';

/** A template with its parameters put in, or the refusal that Meta answers. */
export function fillTemplate({ name, language, components }: TemplateCall, world: World): [Template, Shown] {
  const template = world.templates.get(`${name}:${language.code}`);
  if (!template || template.status === 'PENDING' || template.status === 'REJECTED') {
    throw refusals.noTemplate(`template name (${name}) does not exist in ${language.code}`);
  }
  if (template.status === 'PAUSED') throw refusals.templatePaused();
  const given = components.flatMap((each) => (each.type === 'body' ? each.parameters.map(({ text }) => text) : []));
  const wanted = new Set(template.body.match(/\{\{\d+\}\}/g) ?? []).size;
  if (given.length !== wanted) {
    throw refusals.templateParameters(
      `body: number of localizable_params (${given.length}) does not match the expected number of params (${wanted})`,
    );
  }
  const body = template.body.replace(/\{\{(\d+)\}\}/g, (_, index: string) => given[Number(index) - 1] ?? '');
  return [template, templateShown(template.name, body, buttonUrl(template, components))];
}

function buttonUrl({ buttonUrl: url }: Template, components: TemplateCall['components']): string | null {
  const [button] = components.flatMap((each) => (each.type === 'button' ? [each] : []));
  if (url === null) {
    if (button) throw refusals.templateParameters('The template has no button.');
    return null;
  }
  if (!url.endsWith('{{1}}')) return url;
  const suffix = button?.parameters[0]?.text;
  if (suffix === undefined) throw refusals.missing('buttons: Button at index 0 of type Url requires a parameter');
  return url.replace('{{1}}', suffix);
}
