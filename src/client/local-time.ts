import { dayDifference, isTimeZone, offsetAt, readClock } from '../domain/zone-clock.ts';

/** Where a reader's choice of zone is kept on their device, and its name in the address of a page. */
const STORED = 'tz';

/** Storage may be full, forbidden or absent; the choice then lasts as long as the page. */
function stored(write?: string): string | null {
  try {
    if (write !== undefined) localStorage.setItem(STORED, write);
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

/**
 * Shows each item's hours in the reader's zone beside its own: the zone of `?tz=`, else the one chosen before, else the
 * device's. Fills the native select with every zone the browser knows once the reader reaches for it. Hours that do not
 * differ from the agenda's are not shown twice.
 */
export function showLocalTime(document: Document): void {
  const control = document.querySelector<HTMLElement>('[data-zone-control]');
  const select = control?.querySelector('select');
  const status = control?.querySelector('[role="status"]');
  if (!control || !select || !status) return;
  const {
    zoneControl: own = '',
    lang = '',
    all = '',
    shown = '',
    same = '',
    unknown = '',
    next = '',
    previous = '',
  } = control.dataset;
  const items = [...document.querySelectorAll<HTMLElement>('[data-local-time]')].map((place) => {
    const [start = '', end = ''] = [...(place.closest('[data-item]')?.querySelectorAll('.hours > time') ?? [])].map(
      (time) => time.getAttribute('datetime') ?? '',
    );
    return { place, start, end };
  });
  const device = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const url = new URL(location.href);
  const asked = url.searchParams.get(STORED);

  const optionOf = (zone: string) => [...select.options].find(({ value }) => value === zone);
  const cityOf = (zone: string) => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  const add = (parent: HTMLElement, zone: string, label: string) => {
    const option = document.createElement('option');
    option.value = zone;
    option.textContent = label;
    parent.append(option);
    return option;
  };

  const show = (zone: string): string => {
    const option = optionOf(zone) ?? add(select, zone, cityOf(zone));
    option.selected = true;
    const different = items.some(({ start }) => offsetAt(start, zone) !== offsetAt(start, own));
    const region = option.dataset['country'] ?? /-([A-Z]{2})\b/.exec(navigator.language)?.[1] ?? '';
    const format = new Intl.DateTimeFormat(region === '' ? lang : `${lang}-${region}`, {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
    });
    for (const { place, start, end } of items) {
      const days = dayDifference(readClock(start, zone).date, readClock(start, own).date);
      const hours = format.formatRange(Date.parse(start), Date.parse(end));
      place.textContent = different ? `${hours}${days === 0 ? '' : ` ${days > 0 ? next : previous}`}` : '';
    }
    // A country with several zones is listed with the city of each, and that city is what names the time.
    const name =
      option.dataset['country'] === undefined ? cityOf(zone) : option.textContent.trim().replace(/^.*: /, '');
    return different ? shown.replace('{zone}', () => name) : same;
  };

  // The list of all zones is long: it is made when somebody reaches for it, by whatever means they do.
  const fill = () => {
    select.removeEventListener('pointerdown', fill);
    select.removeEventListener('focus', fill);
    const group = document.createElement('optgroup');
    group.label = all;
    const chosen = select.value;
    const named = (Intl.supportedValuesOf('timeZone') as readonly string[]).map((zone) => {
      const name =
        new Intl.DateTimeFormat(lang, { timeZone: zone, timeZoneName: 'longGeneric' })
          .formatToParts()
          .find(({ type }) => type === 'timeZoneName')?.value ?? '';
      return [zone, `${cityOf(zone)} (${name})`] as const;
    });
    for (const [zone, label] of named.sort(([, a], [, b]) => a.localeCompare(b, lang))) add(group, zone, label);
    select.append(group);
    select.value = chosen;
  };
  select.addEventListener('pointerdown', fill);
  select.addEventListener('focus', fill);
  select.addEventListener('change', () => {
    stored(select.value);
    if (asked !== null) {
      url.searchParams.set(STORED, select.value);
      history.replaceState(null, '', url);
    }
    status.textContent = show(select.value);
  });

  const remembered = stored();
  const valid = [asked, remembered, device].find((zone) => zone !== null && isTimeZone(zone)) ?? own;
  const message = show(valid);
  status.textContent = asked !== null && !isTimeZone(asked) ? `${unknown} ${message}` : message;
  if (asked === valid) stored(valid);
}
