export { Faults, HOST_CODE, type NextFault } from './faults';
export type { OfficeHostObserver, WireEntry } from './observer';
export { createOfficeHost, type OfficeHost, type OfficeHostOptions } from './office-host';
