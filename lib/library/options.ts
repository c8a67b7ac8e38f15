/** How a library is opened; nothing of it is needed to read a folder once. */
export interface LibraryOptions {
  /** Follows what changes on the disk. Without it only `rescan` does. */
  readonly watch?: boolean;
  /** Milliseconds between the full scans that find what the watcher missed: five minutes unless said. Only with `watch`. */
  readonly rescanEvery?: number;
  /** Shows drafts and scheduled articles like others: for the newsroom's own eyes. */
  readonly showDrafts?: boolean;
  /** A folder outside the content for the snapshot, which makes the next start short. Without it none is kept. */
  readonly snapshotFolder?: string;
  /** Has a large archive looked at and read by a thread of its own at the start, while this one does something else. */
  readonly inThread?: boolean;
  /** Told of what fails without ending the library: a watcher that cannot start, a snapshot that cannot be written. */
  readonly warn?: (error: unknown) => void;
}
