/**
 * What somebody on an artist's team is told without having asked: that the operator has approved the artist, or has not;
 * that a blast did not go out. What each says stands in the messages of `teamNews`.
 */
export const teamTopics = ['artist-approved', 'artist-refused', 'blast-not-sent'] as const;
export type TeamTopic = (typeof teamTopics)[number];
