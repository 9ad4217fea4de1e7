import manifest from '../../package.json';

/** The product's version, as every receipt states it. */
export const VERSION: string = manifest.version;
