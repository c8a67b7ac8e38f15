import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Tokens of one process: each is of one page and one editor. Another site's page can neither read one nor make one. */
export class Tokens {
  readonly #key = randomBytes(32);

  issue(editor: string): string {
    const nonce = randomBytes(12).toString('base64url');
    return `${nonce}.${this.#seal(nonce, editor)}`;
  }

  /** Whether a token is of this process, and of this editor. */
  isOurs(token: string, editor: string): boolean {
    const [nonce = '', seal = ''] = token.split('.');
    const [typed, own] = [Buffer.from(seal), Buffer.from(this.#seal(nonce, editor))];
    return typed.length === own.length && timingSafeEqual(typed, own);
  }

  #seal(nonce: string, editor: string): string {
    return createHmac('sha256', this.#key).update(`${nonce} ${editor}`).digest('base64url');
  }
}
