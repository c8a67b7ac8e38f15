import type { Mapping } from '../mapping';
import { distinct, fieldText } from './fieldText';

/** The section of an article and what of its categories remains as topics. */
export function placed(
  categories: readonly string[],
  topics: readonly string[],
  mapping: Mapping,
): { readonly section: string; readonly topics: string[] } {
  const first = categories.find((category) => mapping.sections[category] !== undefined);
  const section = (first === undefined ? undefined : mapping.sections[first]) ?? mapping.otherwise;
  // A category that is a section of its own says nothing more as a topic.
  const rest = categories.filter((category) => category !== first && mapping.sections[category] !== section);
  return { section, topics: distinct([...rest, ...topics].map(fieldText)) };
}
