import type { Request, Response } from 'express';
import { EngineError } from '../../core/errors.js';
import { nonceOf } from '../http/security-headers.js';
import type { Surface } from '../surface.js';
import { renderAgePage, type HeldForm } from './age-page.js';

type Pressed = { request: Request; response: Response; slug: string; held: Omit<HeldForm, 'campaign'> };

/** Does what the fan has pressed; should they have to be asked for their age first, the answer is the page that asks. */
export async function askingForAge(
  { engine, forgery, baseUrl }: Surface,
  { request, response, slug, held }: Pressed,
  act: () => Promise<void>,
): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof EngineError) || error.code !== 'age-not-declared') throw error;
    const { campaign } = await engine.viewSmartLink(slug, null);
    const settings = { nonce: nonceOf(response), formToken: forgery.formToken(request, response), baseUrl };
    response.send(renderAgePage({ ...held, campaign }, settings));
  }
}
