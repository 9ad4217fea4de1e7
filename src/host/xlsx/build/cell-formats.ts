import type { AlignmentModel, Style } from '../../../workbook/model';
import { element, type Attributes } from '../xml/element';

/** A look as the numbers of its pieces. */
export interface FormatIds {
  readonly numFmtId: number;
  readonly fontId: number;
  readonly fillId: number;
  readonly borderId: number;
}

/**
 * A cell's format (xf, ECMA-376 Part 1, 18.8.45). What differs from the style Normal, or from a file's defaults, is
 * marked as applied: LibreOffice and others take the rest from Normal.
 * @param normal the look that the style Normal has
 */
export function cellXf(style: Style, ids: FormatIds, normal: Style, normalIds: FormatIds): string {
  const alignment = alignmentAttributes(style.alignment);
  const aligned = applied(alignment) || applied(alignmentAttributes(normal.alignment));
  const protection = !style.locked || !normal.locked;
  const attributes = {
    ...ids,
    xfId: 0,
    applyNumberFormat: mark(ids.numFmtId, normalIds.numFmtId),
    applyFont: mark(ids.fontId, normalIds.fontId),
    applyFill: mark(ids.fillId, normalIds.fillId),
    applyBorder: mark(ids.borderId, normalIds.borderId),
    applyAlignment: aligned ? true : null,
    applyProtection: protection ? true : null,
  };
  const children =
    (aligned ? element('alignment', alignment) : '') +
    (protection ? element('protection', { locked: style.locked }) : '');
  return element('xf', attributes, children);
}

/** The format of the style Normal (cellStyleXfs, 18.8.9): in such a one everything applies unless it says not. */
export function styleXf(style: Style, ids: FormatIds): string {
  const alignment = alignmentAttributes(style.alignment);
  const children =
    (applied(alignment) ? element('alignment', alignment) : '') +
    (style.locked ? '' : element('protection', { locked: false }));
  return element('xf', { ...ids }, children);
}

function mark(id: number, normal: number): true | null {
  return id !== 0 || id !== normal ? true : null;
}

/** 18.8.1; what is as in every file is not said. */
function alignmentAttributes({ horizontal, vertical, wrap, indent, upright }: AlignmentModel): Attributes {
  return {
    horizontal: horizontal === 'general' ? null : horizontal,
    vertical: vertical === 'bottom' ? null : vertical,
    // 255: one character below the other.
    textRotation: upright ? 255 : null,
    wrapText: wrap ? true : null,
    indent: indent === 0 ? null : indent,
  };
}

function applied(attributes: Attributes): boolean {
  return Object.values(attributes).some((value) => value !== null);
}
