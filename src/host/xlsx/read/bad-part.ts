import { fileError, type FileError } from '../container/file-error';

/** What is quoted of a file may be of any length; a message is to fit a screen. */
const LONGEST = 120;

/** A part whose XML is wrong, or says something that cannot be. */
export function badXml(part: string, why: string): FileError {
  return fileError('bad-xml', part, why.length > LONGEST ? `${why.slice(0, LONGEST)}…` : why);
}
