import type { Request, Response } from 'express';
import { EngineError } from '../../core/errors.js';
import { settingsOfPage } from '../http/settings-of-page.js';
import type { Surface } from '../surface.js';
import { renderAgePage, type HeldForm } from './age-page.js';

type Pressed = { request: Request; response: Response; slug: string; held: Omit<HeldForm, 'campaign'> };

/** Does what the fan has pressed; should they have to be asked for their age first, the answer is the page that asks. */
export async function askingForAge(
  surface: Surface,
  { request, response, slug, held }: Pressed,
  act: () => Promise<void>,
): Promise<void> {
  const { engine, forgery, baseUrl } = surface;
  try {
    await act();
  } catch (error) {
    if (!(error instanceof EngineError) || error.code !== 'age-not-declared') throw error;
    const { campaign } = await engine.viewSmartLink(slug, null);
    const settings = settingsOfPage(surface, { request, response }, { campaign });
    const formToken = forgery.formToken(request, response);
    response.send(renderAgePage({ ...held, campaign }, { ...settings, formToken, baseUrl }));
  }
}
