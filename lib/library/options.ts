/** How a library is opened; nothing of it is needed to read a folder once. */
export interface LibraryOptions {
  /** Follows what changes on the disk. Without it only `rescan` does. */
  readonly watch?: boolean;
  /** Milliseconds between the full scans that find what the watcher missed: five minutes unless said. Only with `watch`. */
  readonly rescanEvery?: number;
  /** Shows drafts and scheduled articles like others: for the newsroom's own eyes. */
  readonly showDrafts?: boolean;
  /** A file outside the content for the index, which makes the next start short. Without it, it is in memory. */
  readonly indexFile?: string;
  /** Told of what fails without ending the library, such as a watcher that cannot start. */
  readonly warn?: (error: unknown) => void;
}
