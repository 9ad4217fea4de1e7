import type { Configuration } from 'webpack';

declare function galleryConfig(output: string): Configuration;
export = galleryConfig;
