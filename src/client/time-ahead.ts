const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/**
 * The time from `now` to an instant in words of the language of a page: “in 3 days”, “dentro de 2 horas”. Never “tomorrow”:
 * what is more than a day ahead may be on the day after.
 */
export function timeAhead({ documentElement }: Document, instant: string, now: number): string {
  const ahead = Date.parse(instant) - now;
  const [unit, size] = UNITS.find(([, one]) => ahead >= one) ?? UNITS[2];
  return new Intl.RelativeTimeFormat(documentElement.lang).format(Math.max(1, Math.floor(ahead / size)), unit);
}
