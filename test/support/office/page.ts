import { TextDecoder, TextEncoder } from 'node:util';

/** What jsdom leaves out and every browser has; imported for this alone. */
const page = globalThis as unknown as Record<string, unknown>;
page.TextEncoder ??= TextEncoder;
page.TextDecoder ??= TextDecoder;
