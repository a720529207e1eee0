import tokens from '../styles/tokens.css?raw';

/**
 * A colour of the light theme, as `tokens.css` gives it.
 * @param name of its custom property, without the two dashes
 * @throws RangeError where no colour has that name
 */
export function colour(name: string): string {
  const value = new RegExp(`--${name}: (#[0-9a-f]{3,6});`).exec(tokens)?.[1];
  if (value === undefined) throw new RangeError(`tokens.css gives no colour --${name}`);
  return value;
}
