import { Quotient } from '../rubric/formula';
import type { Rubric } from '../rubric/rubric';
import type { InputKind } from '../rubric/types';
import { type Facts, own, trimmed } from './facts';

/** What became of one input: read, blank, or refused with its reason. */
export type Reading =
  | { readonly status: 'blank' }
  | { readonly status: 'number'; readonly value: Quotient }
  | { readonly status: 'text'; readonly value: string }
  /** ISO date, known to exist in the calendar. */
  | { readonly status: 'date'; readonly value: string }
  /** No plain decimal, or no date: the rows that read it are missing (S14). */
  | { readonly status: 'unreadable'; readonly text: string }
  /** A negative amount, count, day, ratio or point: likewise (N10). */
  | { readonly status: 'negative'; readonly text: string };

const BLANK: Reading = { status: 'blank' };

/** Reads every input that the rubric knows. Nothing is guessed: what is no plain decimal is refused. */
export function readInputs(rubric: Rubric, facts: Facts): ReadonlyMap<string, Reading> {
  const readings = new Map<string, Reading>();
  for (const [name, input] of rubric.inputs) {
    readings.set(name, readInput(trimmed(own(facts.inputs, name)), input.kind));
  }
  return readings;
}

/**
 * Reads one input's text.
 * @param text trimmed; empty means not given
 * @param kind decides whether a number, a date or a text is expected
 */
export function readInput(text: string, kind: InputKind): Reading {
  if (text === '') return BLANK;
  if (kind === 'text') return { status: 'text', value: text };
  if (kind === 'date') {
    return isCalendarDate(text) ? { status: 'date', value: text } : { status: 'unreadable', text };
  }
  const value = Quotient.parse(text);
  if (value === null) return { status: 'unreadable', text };
  return value.sign() < 0 ? { status: 'negative', text } : { status: 'number', value };
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text is an ISO date (`2019-02-14`) that exists in the Gregorian calendar. */
export function isCalendarDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && leap ? 29 : DAYS[month - 1];
  return last !== undefined && day >= 1 && day <= last;
}
