import { processIo } from './io';
import { run } from './program';

// Not process.exit: what has been written may still be on its way to a slow reader.
void run(process.argv.slice(2), processIo()).then((status) => {
  process.exitCode = status;
});
