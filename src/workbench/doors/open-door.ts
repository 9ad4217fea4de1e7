import { type ProfileId, PROFILES } from '../wps-host/profile';
import type { Door, DoorId, DoorOptions } from './door';
import { excelDoor } from './excel-door';
import { wpsDoor } from './wps-door';

/** Opens a door onto a workbook. */
export function openDoor(id: DoorId, options: DoorOptions): Door {
  return id === 'excel' ? excelDoor(options) : wpsDoor(id.slice('wps-'.length) as ProfileId, options);
}

/** The doors as the bar offers them. */
export const DOORS: readonly (readonly [DoorId, string])[] = [
  ['excel', '以 Excel 方式运行'],
  ...Object.entries(PROFILES).map(
    ([id, { name }]) => [`wps-${id as ProfileId}`, `以 WPS 方式运行（${name}）`] as const,
  ),
];

/** The door that an address asks for after `#`: `#wps=uos`, or `#example&wps=uos`; Excel by default. */
export function doorOf(hash: string): DoorId {
  const asked = new URLSearchParams(hash.replace(/^#/u, '')).get('wps');
  return DOORS.find(([id]) => id === `wps-${asked ?? ''}`)?.[0] ?? 'excel';
}
