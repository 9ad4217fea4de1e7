import fc from 'fast-check';

import { makeWorkbook } from './make-workbook';
import { errorOf, readWhole } from './read-whole';

/** Whatever happens to the bytes, a file is read rightly or refused; CRC and structure leave nothing in between. */
describe('bytes changed at random', () => {
  const whole = makeWorkbook();
  const right = readWhole(whole);

  const expectRightOrRefused = (bytes: Uint8Array): void => {
    let read: Record<string, string> | null = null;
    const error = errorOf(() => {
      read = readWhole(bytes);
    });
    if (error === null) expect(read).toEqual(right);
    else expect(error.message).toMatch(/。$/u);
  };

  it('some bytes', () => {
    const flip = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(flip, { minLength: 1, maxLength: 4 }), (flips) => {
        const bytes = whole.slice();
        for (const { at, to } of flips) bytes[at] = to;
        expectRightOrRefused(bytes);
      }),
      { numRuns: 3000 },
    );
  });

  it('each byte once, all its bits turned', () => {
    for (let at = 0; at < whole.length; at++) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      expectRightOrRefused(bytes);
    }
  });

  it('a piece taken out, doubled, or put elsewhere', () => {
    const cut = fc.record({
      from: fc.nat(whole.length),
      length: fc.integer({ min: 1, max: 200 }),
      to: fc.nat(whole.length),
    });
    fc.assert(
      fc.property(cut, fc.boolean(), ({ from, length, to }, keep) => {
        const piece = whole.subarray(from, from + length);
        const rest = keep ? whole : Buffer.concat([whole.subarray(0, from), whole.subarray(from + length)]);
        expectRightOrRefused(new Uint8Array(Buffer.concat([rest.subarray(0, to), piece, rest.subarray(to)])));
      }),
      { numRuns: 1000 },
    );
  });
});
