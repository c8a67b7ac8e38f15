import { addressAt } from '@/lib/addresses/address';
import { splitTarget } from '@/lib/addresses/canonical';

/** What is asked of a view: nothing of it says who read. */
interface View {
  readonly method: string;
  /** The request target as it came. */
  readonly target: string;
  readonly status: number;
  readonly userAgent: string | undefined;
}

/** Programs that say what they are: crawlers, feed readers, previews of links, monitors, libraries. Cubot makes telephones. */
const PROGRAMS =
  /(?<!cu)bot|crawl|spider|slurp|fetch|feed|preview|monitor|headless|lighthouse|facebookexternalhit|curl|wget|python|java\/|go-http|axios|node/i;

/** How often stories were read in this process since that was told last. Keeps numbers alone: no address, no header, no instant. */
export class Views {
  /** Whether the paper counts at all. */
  isOn = false;
  #counts = new Map<string, number>();

  saw({ method, target, status, userAgent }: View): void {
    if (!this.isOn || method !== 'GET' || (status !== 200 && status !== 304)) return;
    const address = addressAt(splitTarget(target)[0]);
    if (address?.kind !== 'article' || userAgent === undefined || PROGRAMS.test(userAgent)) return;
    this.#counts.set(address.slug, (this.#counts.get(address.slug) ?? 0) + 1);
  }

  /** By slug; they are counted from nothing again. */
  take(): ReadonlyMap<string, number> {
    const taken = this.#counts;
    this.#counts = new Map();
    return taken;
  }
}
