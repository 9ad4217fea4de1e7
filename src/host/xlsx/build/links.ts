import type { LinkModel } from '../../../workbook/model';
import { encodeXstring } from '../read/xstring';
import { element, listElement } from '../xml/element';
import { BuildError } from './build-error';
import { LONGEST_TARGET, LONGEST_TOOLTIP } from './limits';
import { areaRef } from './references';

/**
 * Links (ECMA-376 Part 1, 18.3.1.48).
 * @param relate gives the id of a relationship to what lies outside
 */
export function linkList(
  sheet: string,
  links: readonly LinkModel[],
  relate: (target: string) => string,
): string {
  const items = links.map(({ area, location, target, tooltip }) => {
    const ref = areaRef(area);
    if (location === null && target === null) throw new Error(`a link to nowhere: ${sheet}!${ref}`);
    if ((tooltip ?? '').length > LONGEST_TOOLTIP || (target ?? '').length > LONGEST_TARGET)
      throw new BuildError('long-link', `${sheet}!${ref}`);
    return element('hyperlink', {
      ref,
      'r:id': target === null ? null : relate(uri(target)),
      location: location === null ? null : encodeXstring(location),
      tooltip: tooltip === null ? null : encodeXstring(tooltip),
    });
  });
  return listElement('hyperlinks', {}, items);
}

/**
 * A relationship's target is an address (ECMA-376 Part 2, 9.3.2.2), in which blanks and controls are percent-encoded;
 * Chinese may stand as it is. Half a surrogate pair means nothing and cannot be encoded.
 */
function uri(target: string): string {
  return target
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\p{Cc}\s"<>^`{|}\ufffe\uffff]/gu, (character) => encodeURIComponent(character));
}
