import type { Ports } from './engine-ports.js';
import { useCasesInChat } from './use-cases/in-chat.js';
import { useCasesWithPlatforms } from './use-cases/with-platforms.js';
import { useCasesByMail } from './use-cases/by-mail.js';
import { useCasesOnTheWeb } from './use-cases/on-the-web.js';
import { useCasesForTheTeam } from './use-cases/for-the-team.js';
import { useCasesForTheOperator } from './use-cases/for-the-operator.js';
import { createShared } from './use-cases/shared.js';
import { startWorker } from './worker.js';

/** All use cases, bound to what they need: what the surfaces hold. */
export type Engine = ReturnType<typeof createEngine>;

/** All that Frontrow can do, bound to one world. Surfaces (bots, server) hold this and nothing below it. */
export function createEngine(ports: Ports) {
  const shared = createShared(ports);
  return {
    ...useCasesInChat(ports, shared),
    ...useCasesWithPlatforms(ports, shared),
    ...useCasesByMail(ports),
    ...useCasesOnTheWeb(ports, shared),
    ...useCasesForTheTeam(ports, shared),
    ...useCasesForTheOperator(ports),
    /** Release day, and all else that rings. */
    startWorker: () => startWorker(ports, shared.countMetros),
  };
}
