import { FILE_ERROR_CODES, fileError } from '../../../../src/host/xlsx/container/file-error';

describe('messages', () => {
  it.each(FILE_ERROR_CODES)('%s says what happened and what to do', (code) => {
    const { message } = (fileError as (...parts: string[]) => Error)(code, '甲', '乙');
    expect(message).toMatch(/^[^\n]+。[^\n]*(?:请|不要)[^\n]*。$/u);
    expect(message).not.toMatch(/undefined|！|您/u);
  });

  it('shows a name from a file without what steers a terminal or hides text', () => {
    const { message } = fileError('duplicate-entry', '\u001b[2Ja\u202egnp.exe\n\ud800');
    expect(message).toContain('“\ufffd[2Ja\ufffdgnp.exe\ufffd\ufffd”');
    expect(fileError('duplicate-entry', '长'.repeat(500)).message.length).toBeLessThan(200);
  });
});
