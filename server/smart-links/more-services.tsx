import type { JSX } from 'preact';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { formTokenField } from '../http/forgery.js';
import type { Speech } from '../pages/speech.js';
import { RecordingChosen } from './recording-choice.js';
import { ServiceRow } from './service-row.js';
import { waysOf } from './way-words.js';

type Props = { view: SmartLinkView; speech: Speech; formToken: string };

/** For a fan who listens on more than one service: the others, folded away. They are one person all the same. */
export function MoreServices({ view, speech, formToken }: Props): JSX.Element | null {
  const preSaves = view.visitor?.preSaves ?? [];
  const [first] = preSaves;
  const used = new Set(preSaves.map(({ preSave }) => preSave.service));
  const others = view.services.filter((service) => !used.has(service.name) && waysOf({ view, service }).length > 0);
  if (!first || others.length === 0) return null;
  return (
    <details class="card">
      <summary>{speech.text(view.released ? 'listenPage.saveElsewhere' : 'joinedPage.moreServices')}</summary>
      <form method="post">
        <input type="hidden" name={formTokenField} value={formToken} />
        <input type="hidden" name="slug" value={view.campaign.slug} />
        <input type="hidden" name="zone" value={first.preSave.zone} />
        <RecordingChosen campaign={view.campaign} chosen={first.preSave.recordingIsrc} />
        <div class="rows">
          {others.map((service) => (
            <ServiceRow key={service.name} view={view} speech={speech} service={service} adult={false} />
          ))}
        </div>
      </form>
    </details>
  );
}
