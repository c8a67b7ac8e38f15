import { parentPort, workerData } from 'node:worker_threads';
import { isTextKind } from '../../content/kinds';
import { diskFor } from '../../files/disk';
import { typesetForPage } from '../../markdown/typesetText';
import { isUnmade } from '../../markdown/unmadeText';
import type { FileRead } from '../index/files';
import { proofread, readContentFile } from '../indexer/readFile';
import { CHANGED_AGAIN } from '../indexer/readSource';
import { typesetterFor } from '../indexer/typesetter';
import { threadNumber } from './threadTime';
import { textStart, toTexts, type FromTexts, type ToTexts } from './textMessages';

// A thread that reads files and sets texts for the indexer. What a file says may take for ever here: nobody else waits.

const { folder, siteUrl } = textStart.parse(workerData);
const typeset = typesetterFor(folder, siteUrl);
const typesetProof = typesetterFor(folder, siteUrl, typesetForPage);

async function answer(asked: ToTexts): Promise<FromTexts> {
  const { id } = asked;
  try {
    if (asked.kind === 'typeset') return { kind: 'typeset', id, typeset: await typeset(asked.manuscript) };
    if (asked.kind === 'proofread') return { kind: 'proofread', id, ...(await proofOf(asked)) };
    const disk = diskFor(folder, asked.files);
    const readings: Extract<FromTexts, { kind: 'read' }>['readings'] = [];
    for (const file of asked.files) {
      const reading = await readContentFile(folder, file, asked.rules, disk);
      readings.push(reading === CHANGED_AGAIN ? 'moved' : reading ? sendable(reading) : null);
    }
    return { kind: 'read', id, readings };
  } catch (error) {
    return { kind: isUnmade(error) ? 'unmade' : 'failed', id, message: String(error) };
  }
}

async function proofOf({ file, text, rules }: Extract<ToTexts, { kind: 'proofread' }>) {
  const reading = await proofread(folder, file, text, rules);
  const { kind, slug, fields, body = '' } = reading;
  const isText = typeof fields === 'string' && isTextKind(kind);
  return { reading: sendable(reading), typeset: isText ? await typesetProof({ kind, slug, path: file, fields, body }) : undefined };
}

function sendable(reading: FileRead) {
  return { ...reading, fields: reading.fields ?? undefined, problems: [...reading.problems] };
}

parentPort?.on('message', (message: unknown) => void answer(toTexts.parse(message)).then((said) => parentPort?.postMessage(said)));
parentPort?.postMessage({ kind: 'up', thread: threadNumber() } satisfies FromTexts);
