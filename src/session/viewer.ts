import type { Capabilities, Snapshot } from '../host/port';
import type { Rubric } from '../rubric/rubric';
import type { CellAddress } from '../workbook/address';
import type { Binding } from '../workbook/binding';
import type { NotRecognised, Recognition } from '../workbook/recognise/recognition';
import type { Stamp } from '../workbook/reading/read-stamp';
import type { KeptCell } from '../workbook/writing/plan';
import { someNames } from './choose-rubric';
import { type KnownRow, narrativeRows } from './narrative-rows';
import type { Reviewed } from './review-state';
import { selectedOf } from './selected';
import type { Standing } from './standing';
import type { Busy, JournalView, Mode, NarrativeRow, Notice, Problem, SessionView, Waiting } from './view';

/** Where the session stands with its workbook. */
export type Situation =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | {
      readonly kind: 'foreign';
      readonly snapshot: Snapshot;
      readonly looked: Rubric;
      readonly broken: Binding['broken'];
      readonly recognition: Recognition | NotRecognised | null;
    }
  | { readonly kind: 'unknown'; readonly snapshot: Snapshot; readonly stamp: Stamp }
  | { readonly kind: 'ready'; readonly standing: Standing };

/** What a view is made of. */
export interface Shown {
  readonly situation: Situation;
  readonly capabilities: Capabilities;
  readonly reviewed: Reviewed;
  readonly kept: readonly KeptCell[];
  readonly mode: Mode;
  readonly selection: CellAddress | null;
  readonly waiting: Waiting | null;
  readonly journal: JournalView;
  readonly notice: Notice | null;
  readonly busy: Busy | null;
}

/** Makes views; parts that have not changed stay the same objects. */
export class Viewer {
  private rows: readonly KnownRow[] = [];
  private narratives: readonly NarrativeRow[] = [];
  private sheets: readonly string[] = [];

  view(shown: Shown): SessionView {
    const { situation, capabilities, notice, busy } = shown;
    switch (situation.kind) {
      case 'connecting':
        return { phase: 'connecting' };
      case 'failed':
        return { phase: 'failed', problem: situation.problem };
      case 'foreign': {
        const { snapshot, looked, broken, recognition } = situation;
        const names = { rubric: looked.source.title, names: someNames(looked) };
        return {
          phase: 'foreign',
          workbook: snapshot.workbook,
          looked: names,
          broken,
          recognition,
          capabilities,
          notice,
          busy,
        };
      }
      case 'unknown': {
        const { workbook } = situation.snapshot;
        return {
          phase: 'unknown-rubric',
          workbook,
          stamp: situation.stamp,
          capabilities,
          notice,
          busy,
        };
      }
      case 'ready':
        return this.sheet(situation.standing, shown);
    }
  }

  private sheet(standing: Standing, shown: Shown): SessionView {
    const { snapshot, rubric, assessment, faults, binding } = standing;
    const { capabilities, kept, mode, selection, waiting, journal, notice, busy } = shown;
    return {
      phase: 'ready',
      workbook: snapshot.workbook,
      capabilities,
      rubric,
      assessment,
      ...shown.reviewed,
      faults,
      binding,
      protectedSheets: this.protectedOf(standing),
      narratives: this.narrativesOf(standing),
      kept,
      mode,
      selected: selection === null ? null : selectedOf(standing, selection),
      waiting,
      journal,
      notice,
      busy,
    };
  }

  private narrativesOf(standing: Standing): readonly NarrativeRow[] {
    const rows = narrativeRows(standing, this.rows);
    if (rows !== this.rows) this.narratives = rows.map((one) => one.row);
    this.rows = rows;
    return this.narratives;
  }

  private protectedOf({ snapshot, binding }: Standing): readonly string[] {
    const ours = new Set([...binding.cells.values()].map((address) => address.sheet));
    const found = snapshot.sheets.filter((one) => one.protected && ours.has(one.name)).map((one) => one.name);
    if (found.join('/') !== this.sheets.join('/')) this.sheets = found;
    return this.sheets;
  }
}
