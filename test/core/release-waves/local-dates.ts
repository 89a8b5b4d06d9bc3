/** An oracle beside Temporal: what the calendar on the wall says in a zone at an instant, by `Intl` alone. */
export function localDates(zone: string): (ms: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    calendar: 'iso8601',
  });
  return (ms) => {
    const part = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
    return `${part['year']}-${part['month']}-${part['day']}`;
  };
}
