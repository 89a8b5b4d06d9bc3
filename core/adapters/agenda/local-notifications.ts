import { EventEmitter } from 'node:events';
import type { JobNotification, NotificationChannel, NotificationHandler } from 'agenda';

/** Tells the Agenda of this process at once of what was armed here; other processes see it at their next look. */
export class LocalNotifications extends EventEmitter implements NotificationChannel {
  readonly state = 'connected';
  readonly #handlers = new Set<NotificationHandler>();

  connect(): Promise<void> {
    return Promise.resolve();
  }

  disconnect(): Promise<void> {
    this.#handlers.clear();
    return Promise.resolve();
  }

  subscribe(handler: NotificationHandler): () => void {
    this.#handlers.add(handler);
    return () => this.#handlers.delete(handler);
  }

  async publish(notification: JobNotification): Promise<void> {
    await Promise.all([...this.#handlers].map(async (handle) => handle(notification)));
  }
}
