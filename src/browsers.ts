/** The oldest browsers that the site works in, as the lists of what browsers know name them. The README tells them too. */
export const OLDEST_BROWSERS = ['safari 16.0', 'ios_saf 16.0', 'chrome 108', 'firefox 110', 'samsung 20'] as const;

/** The same as targets of a build, which knows no Samsung Internet: its 20 is Chrome 106. */
export const BUILD_TARGETS = ['safari16', 'ios16', 'chrome106', 'firefox110'];

/** The same as Lightning CSS counts versions: the major one above sixteen bits. */
export const STYLE_TARGETS = Object.fromEntries(
  BUILD_TARGETS.map((target) => {
    const [, name = '', major = ''] = /^([a-z]+)(\d+)$/.exec(target) ?? [];
    return [name === 'ios' ? 'ios_saf' : name, Number(major) << 16];
  }),
);
