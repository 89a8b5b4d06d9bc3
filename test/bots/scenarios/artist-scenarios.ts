import { expect, it } from '@jest/globals';
import { encodePress } from '../../../bots/commands/press.js';
import { collectAnnouncements } from '../../../core/announcements/collect-announcements.js';
import { campaignId } from '../../../core/campaigns/campaign.js';
import { defaultStrategy } from '../../../core/campaigns/strategy.js';
import { advanceCampaigns } from '../../../core/campaigns/advance-campaigns.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import { checklist } from '../../../core/messages/hi/checklist.js';
import { language } from '../../../core/messages/hi/language.js';
import { aCampaign } from '../../contracts/samples.js';
import { aVisit } from '../../core/smart-links/a-visit.js';
import { join, midnightInKolkata } from '../../core/world.js';
import { until } from '../until.js';
import { accountOf, openArtist, pressBeginning } from './artist-world.js';
import type { Scene } from './chat-world.js';
import { untilReads } from './waiting.js';

/** What whoever acts for an artist does, on a whole engine: each change is looked for where it is kept, not only in the reply. */
export function artistScenarios(scene: Scene): void {
  blastScenarios(scene);
  figureScenarios(scene);
  teamScenarios(scene);
  campaignScenarios(scene);
}

function blastScenarios(scene: Scene): void {
  it('writes a blast for a time to come, finds it again, and stops it', async () => {
    const { world } = scene;
    const artist = await openArtist(world);
    const { session } = await join(artist, 'leo', { account: accountOf(world, 'leo') });
    await artist.engine.answerOwn(session, { purpose: 'news', answer: 'yes' });

    await world.say('/blast at: 2026-04-20 18:00 text: Tonight at six.');
    const [question] = await untilReads(world, 'Send it?');
    expect(question?.text).toContain('It goes out at 18:00 on Monday, 20 April (Asia/Kolkata).');
    expect(question?.text).toContain('It goes to 1 fan who asked for news.');
    await world.press('Send it then');
    await untilReads(world, 'It goes out later');
    await world.say('/blast');
    await untilReads(world, 'It goes out later', { times: 2 });
    await world.press('Stop it');

    await untilReads(world, 'Dropped: nobody has got it.');
    expect(await artist.ports.blasts.ofArtist(artist.campaign.artistId)).toMatchObject([
      { state: 'stopped', startedAt: null, sendAt: new Date('2026-04-20T12:30:00Z') },
    ]);
  });

  it('writes a blast for the fans of a city who read a language and have not pre-saved, and reads for whom it is', async () => {
    const { world } = scene;
    const artist = await openArtist(world, { campaign: { minimumClusterSize: 1 } });
    const earlier = aCampaign({ id: campaignId.parse('cmp_earlierone'), slug: 'earlier', title: 'Earlier' });
    await artist.ports.campaigns.add(earlier, null);
    for (const [name, city] of Object.entries({ leo: 'Delhi', ana: 'Mumbai' })) {
      const account = name === 'leo' ? { account: accountOf(world, name) } : {};
      const { session } = await join({ ...artist, campaign: earlier }, name, account);
      await artist.engine.answerOwn(session, { purpose: 'news', answer: 'yes' });
      await artist.engine.cityOwn(session, city);
    }

    await world.say('/blast to: not-pre-saved city: Delhi language: english release: night-drive text: Come along.');

    const [question] = await untilReads(world, 'Send it?');
    expect(question?.text).toContain('Only fans who have not pre-saved this release get it.');
    expect(question?.text).toContain('Only fans who live in Delhi get it.');
    expect(question?.text).toContain('Only fans who read English get it.');
    expect(question?.text).toContain('It goes to 1 fan who asked for news.');
    await world.say('/blast city: Delhi language: hindi release: night-drive text: Come along.');
    await untilReads(world, 'So few fans of that city would get it');
  });

  it('writes a blast that reaches many, and a second person of the team is asked and confirms it', async () => {
    const { world } = scene;
    const strategy = { ...defaultStrategy, secondConfirmAbove: 0 };
    const artist = await openArtist(world, { leo: 'manager', campaign: { strategy } });
    await world.meet('leo');
    // A fan whom another platform's bot would tell: here nobody tries to.
    const platform = world.platform === 'discord' ? 'telegram' : 'discord';
    const { session } = await join(artist, 'ana', { account: { platform, externalId: '77', displayName: 'Ana' } });
    await artist.engine.answerOwn(session, { purpose: 'news', answer: 'yes' });
    await world.say('/blast text: Tonight at six.');
    await untilReads(world, 'so a second person of the team has to confirm it as well');
    await world.press('Send it now');
    await untilReads(world, 'It waits for a second yes');

    await collectAnnouncements(artist.ports);
    await untilReads(world, 'A blast of Late Trains waits for you', { by: 'leo' });
    await world.press('Look at it', { by: 'leo' });
    await pressBeginning(world, 'Confirm it', 'leo');

    await untilReads(world, 'Those it goes to are being gathered', { by: 'leo' });
    const confirmedBy = [{ externalId: world.idOf('asha') }, { externalId: world.idOf('leo') }];
    expect(await artist.ports.blasts.ofArtist(artist.campaign.artistId)).toMatchObject([{ confirmedBy }]);
  });
}

function figureScenarios(scene: Scene): void {
  it('reads in /release what is promised, and in the night what has become of it', async () => {
    const { world } = scene;
    const artist = await openArtist(world);
    await join(artist, 'ana', { chat: false });
    await join(artist, 'binod', { chat: false, zone: 'America/Los_Angeles' });
    await world.say('/release');
    await untilReads(world, 'The night has not begun. 2 items are promised.');

    artist.calendar.moveTo(midnightInKolkata);
    await advanceCampaigns(artist.ports);
    await runDueWaves(artist.ports);
    await world.say('/release');

    const [night] = await untilReads(world, '1 item is still to come.');
    const all = (await world.reads()).map(({ text }) => text).join('\n');
    expect(night).toBeDefined();
    expect(all).toMatch(/Saved[^\n]*1|Seen in library[^\n]*1/);
    expect(all).toContain('Los Angeles');
  });

  it('reads in /stats who came by which link and what became of them', async () => {
    const { world } = scene;
    const artist = await openArtist(world);
    for (const number of [1, 2]) {
      const visit = aVisit({ address: `198.51.${number}.7`, source: 'poster' });
      await artist.engine.visitSmartLink('night-drive', { session: null }, visit);
    }
    await artist.engine.clicksWritten();
    await join(artist, 'ana', { chat: false });

    await world.say('/stats');

    await untilReads(world, 'a person counts once a day');
    const all = (await world.reads()).map(({ text }) => text).join('\n');
    expect(all).toContain('From the click to the library: Night Drive');
    expect(all).toMatch(/poster\s[^\n]*0\/2/);
    expect(all).toMatch(/Pre-saved\s[^\n]*1/);
  });

  it('ticks off a step of /checklist with a button, and takes it back with another', async () => {
    const { world } = scene;
    const { ports, campaign } = await openArtist(world);
    await world.say('/checklist');
    await untilReads(world, 'The plan for Night Drive');

    await pressBeginning(world, 'Done: Something');

    await untilReads(world, 'The plan for Night Drive', { times: 2 });
    expect((await untilReads(world, '✓')).at(-1)?.text).toMatch(/✓ [^\n]*Something for those who joined/);
    expect(await ports.checklists.ofCampaign(campaign.id)).toMatchObject([{ item: 'vault' }]);
    await pressBeginning(world, 'Not done after all: Something');
    await until(async () => (await ports.checklists.ofCampaign(campaign.id)).length === 0);
  });

  it('chooses a language, and is answered in it from the next reply on', async () => {
    const { world } = scene;
    await openArtist(world);
    await world.say('/language');
    await untilReads(world, 'English');
    await world.say('/presave');
    await untilReads(world, 'Night Drive');

    await world.press('हिन्दी');
    await untilReads(world, language.title);
    await world.say('/checklist');

    await untilReads(world, checklist.title.replace('{title}', 'Night Drive'));
  });
}

function teamScenarios(scene: Scene): void {
  it('invites somebody to the team, who joins by the code, and gives them another role', async () => {
    const { world } = scene;
    const artist = await openArtist(world);
    await world.say('/team do: add role: viewer');
    const [card] = await untilReads(world, '/team code:');
    const code = /\/team code:(\w{4}-\w{4})/.exec(card?.text ?? '')?.[1] ?? 'no code';

    await world.say(`/team code: ${code}`, { by: 'leo' });
    await untilReads(world, 'You are on the team of Late Trains', { by: 'leo' });
    await world.say('/team do: role role: manager member: Leo');

    await untilReads(world, 'has this role now: manager.');
    const { members } = await artist.engine.teamOf(artist.campaign.artistId);
    const { platform } = world;
    expect(members).toMatchObject([
      { platform, externalId: world.idOf('asha'), role: 'owner' },
      { platform, externalId: world.idOf('leo'), role: 'manager' },
    ]);
  });

  it('cannot make themselves an owner by a button that they have forged', async () => {
    const { world } = scene;
    const artist = await openArtist(world, { leo: 'owner' });
    const { artistId } = artist.campaign;
    await artist.engine.addTeamMember({ artistId, account: accountOf(world, 'asha'), role: 'viewer' });
    await world.meet('asha');
    const options = { do: 'role', member: 'Asha', role: 'owner', for: artistId, sure: 'y' };
    await world.leaveButton('Forged', encodePress({ name: 'team', options }));

    await world.press('Forged');

    await untilReads(world, '(viewer) does not include that; these do: owner.');
    const { members } = await artist.engine.teamOf(artistId);
    expect(members.find(({ externalId }) => externalId === world.idOf('asha'))?.role).toBe('viewer');
  });
}

function campaignScenarios(scene: Scene): void {
  it('makes a campaign, once it was seen and confirmed and not before', async () => {
    const { world } = scene;
    const { ports } = await openArtist(world);

    await world.say(
      '/campaign do: new title: Monsoon artist: Late Trains date: 2026-05-20 zone: Asia/Kolkata isrc: INZ032600001',
    );
    await untilReads(world, 'Make this campaign');
    expect(await ports.campaigns.bySlug('monsoon')).toBeNull();
    await world.press('Make this campaign');

    await untilReads(world, '“Monsoon” is made.');
    expect(await ports.campaigns.bySlug('monsoon')).toMatchObject({ title: 'Monsoon', releaseDate: '2026-05-20' });
  });

  it('changes a campaign, puts it off, and calls it off', async () => {
    const { world } = scene;
    const { ports, campaign } = await openArtist(world);
    const standing = () => ports.campaigns.byId(campaign.id);

    await world.say('/campaign release: night-drive title: Night Drive (Deluxe)');
    await untilReads(world, 'Change “Night Drive”?');
    expect(await standing()).toMatchObject({ title: 'Night Drive' });
    await pressBeginning(world, 'Change it');
    await untilReads(world, 'Changed. This is how it is now:');
    await world.say('/campaign release: night-drive date: 2026-05-08');
    await untilReads(world, 'Then: Friday, 8 May 2026');
    expect(await standing()).toMatchObject({ title: 'Night Drive (Deluxe)', releaseDate: '2026-04-24' });
    await world.press('Move it');
    await untilReads(world, 'Moved:');
    expect(await standing()).toMatchObject({ releaseDate: '2026-05-08' });
    await world.press('Put it off, no date yet');
    await untilReads(world, 'Nothing is saved until you name a new date.');
    await world.press('Put it off');
    await untilReads(world, 'is put off, and its fans are told.');
    expect(await standing()).toMatchObject({ phase: 'postponed' });
    await world.say('/campaign cancel: night-drive');

    await untilReads(world, 'is cancelled, for good.');
    expect(await standing()).toMatchObject({ phase: 'cancelled' });
  });
}
