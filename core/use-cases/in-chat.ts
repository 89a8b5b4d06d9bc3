import { actsOfAccount } from '../artists/acts-of-account.js';
import type { AccountKey } from '../artists/team.js';
import type { CampaignId } from '../campaigns/campaign.js';
import { openCampaigns, type CampaignAsked } from '../communities/community-campaigns.js';
import type { CommunityPlace } from '../communities/community-place.js';
import type { Ports } from '../engine-ports.js';
import { chatData, stopAll } from '../fans/chat-account.js';
import { cityInChat, tellCityInChat } from '../fans/city-in-chat.js';
import { forgetAccount } from '../fans/forget-account.js';
import { keepCity } from '../fans/keep-city.js';
import { chooseLanguage, languageOfShown } from '../fans/language-of-account.js';
import { confirmLink, startLink, viewLink } from '../fans/link-accounts.js';
import { messagesInChat, newsInChat, tellAtInChat, type NewsAnswer } from '../fans/messages-in-chat.js';
import type { TellAt } from '../fans/tell-at.js';
import { doingsInChat, undoInChat } from '../fans/undo-in-chat.js';
import { faq } from '../faq/faq.js';
import type { Language } from '../languages/language.js';
import { viewLeaderboard } from '../leaderboards/view-leaderboard.js';
import { chatStatus } from '../pre-saves/chat-status.js';
import { inviteFriends } from '../referrals/invite-friends.js';
import { givePersonalLink, type ChatAccount, type LinkAsked } from '../smart-links/give-personal-link.js';
import type { Shared } from './shared.js';

/** What fans, and everybody else who is known by a chat account, do in chat. */
export function useCasesInChat(ports: Ports, { boards }: Shared) {
  return {
    givePersonalLink: (account: ChatAccount, asked?: LinkAsked) => givePersonalLink(account, ports, asked),
    inviteFriends: (account: ChatAccount, asked: CampaignAsked) => inviteFriends(account, asked, ports),
    viewLeaderboard: (account: ChatAccount, asked: CampaignAsked) => viewLeaderboard(account, asked, { ports, boards }),
    /** What can be pre-saved where somebody types, the next release first. */
    openCampaigns: (place: CommunityPlace | null) => openCampaigns(place, ports),
    chatStatus: (account: ChatAccount) => chatStatus(account, ports),
    chatData: (account: ChatAccount) => chatData(account, ports),
    /** What is kept of the account because it acts for artists; null: it has nothing to do with any. */
    actsOfAccount: (account: AccountKey) => actsOfAccount(account, ports),
    /** Forgets the account, whatever it is here. */
    forgetAccount: (account: AccountKey) => forgetAccount(account, ports),
    stopAll: (account: ChatAccount) => stopAll(account, ports),
    /** How to speak to somebody who has just shown themselves in chat. */
    languageOfAccount: (account: ChatAccount) => languageOfShown(account, ports),
    /** Keeps the language that somebody has chosen in chat; null: as their app is set. */
    chooseLanguage: (account: ChatAccount, language: Language | null) => chooseLanguage(account, language, ports),
    cityInChat: (account: ChatAccount) => cityInChat(account, ports),
    /** Keeps where somebody lives, as they told it in chat; null: they would rather not say. */
    tellCityInChat: (account: ChatAccount, city: string | null) => tellCityInChat(account, city, ports),
    messagesInChat: (account: ChatAccount) => messagesInChat(account, ports),
    tellAtInChat: (account: ChatAccount, tellAt: TellAt) => tellAtInChat(account, tellAt, ports),
    /** News of this artist for the account, or no more of them; its own pre-saves are told of all the same. */
    newsInChat: (account: ChatAccount, told: NewsAnswer) => newsInChat(account, told, ports),
    /** A code that makes whoever types it, and says yes, one with this account. */
    startLink: (account: ChatAccount) => startLink(account, ports),
    viewLink: (account: ChatAccount, code: string) => viewLink(account, code, ports),
    confirmLink: (account: ChatAccount, code: string) => confirmLink(account, code, ports),
    /** What is asked often, with the answers: in chat and on the web alike. */
    faq: (language?: Language) => faq(ports, language),
    undoInChat: (account: ChatAccount, campaign: CampaignId) => undoInChat(account, campaign, ports),
    doingsInChat: (account: ChatAccount) => doingsInChat(account, ports),
    /** Keeps where a fan lives, as it was told; null: they would rather not say. */
    keepCity: (told: Parameters<typeof keepCity>[0]) => keepCity(told, ports),
  };
}
