/**
 * What the Office.js library and a host say to each other about objects ("ProcessQuery"), as the library of version
 * 16.0.15407 sends it. The names are the wire's own.
 */

export interface QueryRequest {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export const PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** Arguments that are objects are given as the ids of their paths, marked in the same shape by the other member. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface QueryAnswer {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: number[];
  Error?: QueryError;
}

export interface QueryError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

const STATUS = {
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  ApiNotFound: 404,
  InvalidArgument: 400,
  InvalidReference: 400,
  InvalidOperation: 400,
  InvalidObjectPath: 400,
  AccessDenied: 403,
  NotImplemented: 501,
  GeneralException: 500,
} as const;

export type FaultCode = keyof typeof STATUS;

/** An action that a host refuses: the library turns it into an OfficeExtension.Error. */
export class OfficeFault extends Error {
  override readonly name = 'OfficeFault';

  constructor(
    readonly code: FaultCode,
    message: string,
    /** `Range.values`; null for the action's own member. */
    readonly location: string | null = null,
  ) {
    super(message);
  }

  get status(): number {
    return STATUS[this.code];
  }
}
