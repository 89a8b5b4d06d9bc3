import type { Request, Response } from 'express';
import type { CompletedSignIn } from '../../core/recognition/complete-sign-in.js';
import type { ReminderOffer } from '../../core/pre-saves/complete-pre-save.js';
import type { ServiceName } from '../../core/streaming/service-name.js';
import { saveBeforeTheyLook } from '../smart-links/saving.js';
import type { Surface } from '../surface.js';

type Returned = { request: Request; response: Response; service: ServiceName; parameters: URLSearchParams };

/** A fan is back from their service's sign-in: ends it, and leads them on. */
export async function endSignIn(surface: Surface, { request, response, service, parameters }: Returned): Promise<void> {
  const { engine, cookies } = surface;
  const [browser, session] = [cookies.read(request, 'browser'), cookies.read(request, 'session')];
  const completed = await engine.completeSignIn({ service, parameters, browser, session });
  if (completed.session) cookies.set(response, 'session', completed.session);
  if (completed.goal === 'pre-save' && !completed.offer) {
    await saveBeforeTheyLook(surface, completed.campaign, completed.session ?? session);
  }
  // On to a page without the code in its address; where to is ours to say, never the query's.
  response.redirect(303, leadsTo(completed));
}

function asked({ service, zone, because, recordingIsrc }: ReminderOffer): Record<string, string> {
  return { service, zone, because, ...(recordingIsrc !== null && { recording: recordingIsrc }) };
}

function leadsTo(completed: CompletedSignIn): string {
  if (completed.goal === 'recognition') return completed.session ? '/me' : `/me?unknown=${completed.service}`;
  const { campaign, offer } = completed;
  const choice = offer ? `/reminder?${new URLSearchParams(asked(offer)).toString()}` : '';
  return `/l/${campaign.slug}${choice}`;
}
