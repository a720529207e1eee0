// The package has types, but does not say so of what it exports.
declare module 'doiuse' {
  import type { Plugin } from 'postcss';

  interface Options {
    browsers: readonly string[];
    onFeatureUsage: (usage: {
      feature: string;
      featureData: { missing?: object; partial?: object } | undefined;
    }) => void;
  }

  /** Tells of each feature in a style sheet that some of the browsers do not know, or not wholly. */
  const DoIUse: new (options: Options) => Plugin;
  export default DoIUse;
}
