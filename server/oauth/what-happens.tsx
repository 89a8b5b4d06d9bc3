import type { JSX } from 'preact';
import { preSaveTerm } from '../../core/streaming/pre-save-words.js';
import { cityOf } from '../pages/city-of-zone.js';
import type { Shown } from './sign-in-shown.js';

/** What the sign-in leads to, what is allowed by it, and for how long. */
export function WhatHappens({ view, speech: { text } }: Shown): JSX.Element {
  const { service, campaign, zone } = view;
  const { consentLifeMonths: months } = service;
  return (
    <section class="card">
      <h2>{text('signInPage.how')}</h2>
      <ul class="steps">
        <li>{text('signInPage.howWindow')}</li>
        <li>{text('signInPage.howBack')}</li>
        <li>{text('signInPage.howSaved', { city: cityOf(zone) })}</li>
      </ul>
      <h2>{text('signInPage.allow')}</h2>
      <ul>
        {service.permissions.map((why) => (
          <li key={why}>{text(`permissions.${why}`)}</li>
        ))}
      </ul>
      <p class="quiet">
        {text(campaign.phase === 'released' ? 'signInPage.keptForDays' : 'signInPage.keptUntilAfter')}
        {months !== null && ` ${text('signInPage.ends', { months })}`}{' '}
        {text('signInPage.called', { kind: preSaveTerm(service.name), service: service.title })}
      </p>
    </section>
  );
}
