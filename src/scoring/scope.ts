import {
  childrenOf,
  evaluate,
  type Formula,
  type Outcome,
  printFormula,
  printWithNumbers,
  type Quotient,
  references,
} from '../rubric/formula';
import type { Rubric } from '../rubric/rubric';
import type { InputKind } from '../rubric/types';
import { formatAmount, formatRatio } from './format';
import type { Reading } from './readings';
import type { InputTrace, Missing, ValueTrace } from './working';

/** What formulas may refer to: the inputs as read and the derived values, each evaluated once. */
export class Scope {
  private readonly outcomes = new Map<string, Outcome>();
  private readonly traces = new Map<string, ValueTrace>();
  /** Whether any input at all stands there and cannot be used: mostly none does. */
  private readonly anyRefused: boolean;

  constructor(
    readonly rubric: Rubric,
    readonly readings: ReadonlyMap<string, Reading>,
  ) {
    this.anyRefused = [...readings.values()].some(isRefused);
  }

  /** The outcome of an input or derived value. An unknown name is missing; the loader lets none through. */
  readonly outcome = (name: string): Outcome => {
    let found = this.outcomes.get(name);
    if (found === undefined) {
      const value = this.rubric.values.get(name);
      found = value === undefined ? this.inputOutcome(name) : evaluate(value.formula, this.outcome);
      this.outcomes.set(name, found);
    }
    return found;
  };

  /** The same facts with one number changed. */
  withInput(name: string, value: Quotient): Scope {
    return new Scope(this.rubric, new Map(this.readings).set(name, { status: 'number', value }));
  }

  /** Evaluates a formula that stands in a rule. */
  evaluate(formula: Formula): Outcome {
    return evaluate(formula, this.outcome);
  }

  /** Whether a condition holds; missing inputs make it false. */
  holds(condition: Formula): boolean {
    const outcome = this.evaluate(condition);
    return outcome.kind === 'boolean' && outcome.value;
  }

  /**
   * The inputs among those that the names rest on which stand there but cannot be used: unreadable or negative.
   * Such an input leaves every row that reads it missing, also where the formula could do without (rubric.md).
   */
  refused(names: Iterable<string>): Missing[] {
    if (!this.anyRefused) return [];
    const found: Missing[] = [];
    for (const name of this.rubric.inputsOf(names)) {
      const reading = this.readings.get(name);
      if (isRefused(reading)) found.push({ name, reason: reading.status, found: reading.text });
    }
    return found;
  }

  /** What an outcome without a value lacks, as inputs. */
  missing(outcome: Outcome): readonly Missing[] {
    if (outcome.kind === 'missing') {
      return [...this.rubric.inputsOf(outcome.names)].flatMap((name) => {
        const status = this.readings.get(name)?.status;
        return status === 'blank' || status === undefined ? [{ name, reason: 'blank' as const }] : [];
      });
    }
    if (outcome.kind === 'division-by-zero') {
      return [...this.behind(outcome.names)].map((name) => ({ name, reason: 'zero-denominator' as const }));
    }
    return [];
  }

  /** The inputs from which the present values of these names come: of an IF only the branch that is taken. */
  private behind(names: Iterable<string>): ReadonlySet<string> {
    const found = new Set<string>();
    const visit = (formula: Formula): void => {
      if (formula.kind === 'reference') {
        const value = this.rubric.values.get(formula.name);
        if (value === undefined) found.add(formula.name);
        else visit(value.formula);
        return;
      }
      const [condition, ...branches] = formula.kind === 'call' && formula.fn === 'IF' ? formula.args : [];
      const taken = condition === undefined ? undefined : branches[this.holds(condition) ? 0 : 1];
      if (taken !== undefined) visit(taken);
      else childrenOf(formula).forEach(visit);
    };
    for (const name of names) visit({ kind: 'reference', name, start: 0, end: 0 });
    return found;
  }

  /** Which of the inputs that the names rest on are given: a verdict may put them aside. */
  given(names: Iterable<string>): readonly string[] {
    return [...this.rubric.inputsOf(names)].filter((name) => {
      const status = this.readings.get(name)?.status;
      return status !== undefined && status !== 'blank';
    });
  }

  inputTrace(name: string): InputTrace {
    const unit = this.rubric.inputs.get(name)?.unit ?? null;
    const reading = this.readings.get(name);
    return { name, text: this.text(name), refused: isRefused(reading) ? reading.text : null, unit };
  }

  /** The trace of a formula in a rule; a formula that is just a name is traced as what it names. */
  trace(formula: Formula): ValueTrace {
    if (formula.kind !== 'reference') return this.traceFormula(null, formula, 'percent', 'printed');
    const { name } = formula;
    let found = this.traces.get(name);
    if (found === undefined) {
      const value = this.rubric.values.get(name);
      found =
        value === undefined
          ? this.traceInput(name)
          : this.traceFormula(
              name,
              value.formula,
              value.kind === 'ratio' ? 'percent' : 'plain',
              value.certainty?.level ?? 'printed',
            );
      this.traces.set(name, found);
    }
    return found;
  }

  private traceInput(name: string): ValueTrace {
    const outcome = this.outcome(name);
    const unit = this.rubric.inputs.get(name)?.kind === 'ratio' ? 'percent' : 'plain';
    return {
      name,
      formula: null,
      numbers: null,
      outcome,
      unit,
      display: outcome.kind === 'number' ? show(outcome.value, unit) : null,
      inputs: [this.inputTrace(name)],
      uses: [],
      certainty: 'printed',
    };
  }

  private traceFormula(
    name: string | null,
    formula: Formula,
    unit: ValueTrace['unit'],
    certainty: ValueTrace['certainty'],
  ): ValueTrace {
    const outcome = this.evaluate(formula);
    const names = references(formula);
    const uses = names.filter((one) => this.rubric.values.has(one));
    return {
      name,
      formula: printed(formula),
      numbers: outcome.kind === 'number' ? this.withNumbers(formula) : null,
      outcome,
      unit,
      display: outcome.kind === 'number' ? show(outcome.value, unit) : null,
      inputs: names.filter((one) => !this.rubric.values.has(one)).map((one) => this.inputTrace(one)),
      uses: uses.map((one) => this.trace({ kind: 'reference', name: one, start: 0, end: 0 })),
      certainty,
    };
  }

  /** The formula with the numbers put in, as narratives print it. */
  withNumbers(formula: Formula): string {
    return printWithNumbers(formula, (name) => this.text(name), { scope: this.outcome });
  }

  /** An input or derived value as text, null when there is none. */
  text(name: string): string | null {
    const outcome = this.outcome(name);
    if (outcome.kind === 'text') return outcome.value === '' ? null : outcome.value;
    if (outcome.kind !== 'number') return null;
    const kind = this.kindOf(name);
    if (kind === 'count' || kind === 'days') return outcome.value.toDecimalText();
    return show(outcome.value, isRatio(kind) ? 'percent' : 'plain');
  }

  kindOf(name: string): InputKind | undefined {
    return this.rubric.values.get(name)?.kind ?? this.rubric.inputs.get(name)?.kind;
  }

  private inputOutcome(name: string): Outcome {
    const reading = this.readings.get(name);
    switch (reading?.status) {
      case 'number':
        return { kind: 'number', value: reading.value };
      case 'text':
      case 'date':
        return { kind: 'text', value: reading.value };
      default:
        return isTextual(this.rubric.inputs.get(name)?.kind)
          ? { kind: 'text', value: '' }
          : { kind: 'missing', names: [name] };
    }
  }
}

/** Formulas as text, printed once: trees never change. */
const texts = new WeakMap<Formula, string>();

function printed(formula: Formula): string {
  let text = texts.get(formula);
  if (text === undefined) {
    text = printFormula(formula);
    texts.set(formula, text);
  }
  return text;
}

function isRefused(
  reading: Reading | undefined,
): reading is Extract<Reading, { status: 'unreadable' | 'negative' }> {
  return reading?.status === 'unreadable' || reading?.status === 'negative';
}

function isRatio(kind: InputKind | undefined): boolean {
  return kind === 'ratio';
}

function isTextual(kind: InputKind | undefined): boolean {
  return kind === 'text' || kind === 'date';
}

function show(value: Quotient, unit: ValueTrace['unit']): string {
  return unit === 'percent' ? formatRatio(value) : formatAmount(value);
}
