import type { Ports } from '../engine-ports.js';
import { cityAsFound, cityAsTold } from './city.js';
import type { FanId } from './fan.js';

/**
 * Keeps the city that a fan has told us, in place of any other; null: they would rather not say.
 *
 * @throws EngineError `input-invalid` for what can be no city's name
 */
export async function keepCity(
  { fanId, city }: { fanId: FanId; city: string | null },
  ports: Pick<Ports, 'fans' | 'calendar'>,
): Promise<void> {
  const at = ports.calendar.now();
  await ports.fans.setCity(
    fanId,
    city === null ? { by: 'declined', name: null, metro: null, at } : cityAsTold(city, at),
  );
}

/**
 * Keeps the city that the click which brought a fan came from, unless there is one already, or they would rather not
 * say. A promise does not fail for it.
 */
export async function noteCityOfClick(
  { fanId, clickId }: { fanId: FanId; clickId: string | null },
  ports: Pick<Ports, 'fans' | 'clicks' | 'calendar' | 'log'>,
): Promise<void> {
  try {
    const click = clickId === null ? null : await ports.clicks.byId(clickId);
    const city = click && cityAsFound(click, ports.calendar.now());
    if (city) await ports.fans.noteCity(fanId, city);
  } catch (error) {
    ports.log.warn('Where a fan lives could not be kept.', { fanId, error });
  }
}
