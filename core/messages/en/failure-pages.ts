/** What else pages say when something is in the way. */
export const failurePages = {
  listenNow: 'Listen now',
  backToRelease: 'Back to the release',
  tryAgain: 'Try again',
  openCampaign: 'Open the campaign',
  startAgain: 'Start again',
  startAgainHere: 'Start again here',
  unexpected: 'Something is wrong on our side',
  unexpectedText: 'Nothing you did was lost. Please try again in a minute.',
  brokenCallback: 'Your sign-in did not reach us. Open your link and start again.',
} as const;
