import { canonicalZone } from '../domain/zone-clock.ts';

/** The city in the IANA name of a zone; `Etc/GMT-9` is UTC+9, since POSIX counts westward. */
export const ianaCity = (zone: string) =>
  zone
    .replace(/.*\//, '')
    .replaceAll('_', ' ')
    .replace(/^GMT([+-])(?=\d)/, (_, sign) => (sign === '-' ? 'UTC+' : 'UTC−'));

/**
 * Adds to a native select, below the zones it has, every zone there is, as the file at `url` names them in the language of
 * the page; it is fetched when somebody reaches for the list. Gives what chooses a zone and says what it is called: its
 * city, until the file is there by its IANA name.
 */
export function zoneList(select: HTMLSelectElement, label: string, url: string): (zone: string) => string {
  const options = new Map([...select.options].map((option) => [canonicalZone(option.value), option]));
  const group = document.createElement('optgroup');
  group.label = label;
  const optionOf = (zone: string, name: string) => {
    const key = canonicalZone(zone);
    let option = options.get(key);
    if (!option) {
      option = new Option(name, zone);
      options.set(key, option);
      group.append(option);
      select.append(group);
    }
    return option;
  };
  const fill = (names: Readonly<Record<string, string>>) => {
    for (const [zone, name] of Object.entries(names)) {
      const option = optionOf(zone, name);
      if (option.parentElement === group) {
        option.text = name;
        group.append(option);
      }
    }
  };
  let file: Promise<void> | undefined;
  const reach = () => {
    // Without a connection the list stays as it is.
    file ??= fetch(url)
      .then((response) => response.json())
      .then(fill, () => undefined);
  };
  select.addEventListener('pointerdown', reach);
  select.addEventListener('focus', reach);
  return (zone) => {
    const option = optionOf(zone, ianaCity(zone));
    option.selected = true;
    // A country with several zones is listed with the city of each; any other zone with its city, and what it is.
    return option.text.trim().replace(/^.*: | \(.*$/g, '');
  };
}
