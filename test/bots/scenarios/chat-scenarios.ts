import { afterEach, beforeEach, describe } from '@jest/globals';
import type { ChatTraits, ChatWorld, Scene } from './chat-world.js';
import { answerScenarios } from './answer-scenarios.js';
import { artistScenarios } from './artist-scenarios.js';
import { letterScenarios } from './letter-scenarios.js';
import { pictureScenarios } from './picture-scenarios.js';
import { postScenarios } from './post-scenarios.js';
import { teamScenarios } from './team-scenarios.js';
import { troubleScenarios } from './trouble-scenarios.js';

/**
 * What holds on every chat platform, through every library: told as people would tell it, and tried with the real
 * library against the sandbox. What one platform alone has is tested beside its adapter.
 */
export function chatScenarios(name: string, openWorld: () => Promise<ChatWorld>, traits: ChatTraits): void {
  describe(name, () => {
    const scene = {} as Scene;
    beforeEach(async () => {
      scene.world = await openWorld();
    });
    afterEach(() => scene.world.close());

    describe('somebody who asks', () => answerScenarios(scene, traits));
    describe('somebody who', () => pictureScenarios(scene, traits));
    describe('somebody on an artist’s team', () => teamScenarios(scene));
    describe('an artist', () => artistScenarios(scene));
    describe('trouble', () => troubleScenarios(scene));
    describe('a letter', () => letterScenarios(scene, traits));
    if (traits.groups) describe('a post in a community', () => postScenarios(scene));
  });
}
