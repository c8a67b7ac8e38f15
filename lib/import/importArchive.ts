import type { Mapping } from './mapping';
import type { ImportReport } from './report/report';
import type { Source } from './source';

export interface ImportOptions {
  /** Absolute path of the content folder. */
  readonly to: string;
  /** What a person has decided; undefined in the first run, which proposes one. */
  readonly mapping: Mapping | undefined;
  /** Nothing is written but the report and the proposal. */
  readonly dryRun: boolean;
  readonly now: number;
  /** Called at every document, with how many are done of how many; the second is 0 while they are being counted. */
  readonly progress: (done: number, of: number) => void;
}

/** Turns an archive into files of a content folder: plans all addresses, then writes file after file. Rejects with `SourceError`. */
export function importArchive(_source: Source, _options: ImportOptions): Promise<ImportReport> {
  throw new Error('to be written');
}
