import { writeFileWhole } from '../../../../src/host/xlsx/container/write-file';

/** Writes a file 200 times, each time whole and of one digit only, until it is done or killed. */
const target = process.argv[2] ?? '';
process.stdout.write('ready\n');
for (let n = 0; n < 200; n++) writeFileWhole(target, new Uint8Array(3_000_000).fill(48 + (n % 10)));
