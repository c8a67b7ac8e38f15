import type { core, z } from 'zod';
import { fieldAdvice } from './fieldNames';
import { byPlace, type Checked, type Problem } from '../problem';
import type { YamlSource } from '../yaml/yamlSource';

/**
 * Checks what a YAML source holds against a schema. Each schema's error text is the advice (« écrivez … »); what was
 * found and where is added here.
 */
export function checkFields<S extends z.ZodObject>(schema: S, source: YamlSource): Checked<z.output<S>> {
  const checked = schema.safeParse(source.fields ?? {});
  if (checked.success) return { ok: true, value: checked.data };
  const problems = checked.error.issues.flatMap((issue) => toProblems(issue, source, schema));
  return { ok: false, problems: problems.sort(byPlace) };
}

function toProblems(issue: core.$ZodIssue, source: YamlSource, schema: z.ZodObject): Problem[] {
  if (issue.code !== 'unrecognized_keys') return [source.problemAt(issue.path, `${source.found(issue.path)} ; ${issue.message}`)];
  return issue.keys.map((key) => source.problemAt([...issue.path, key], `champ inconnu ; ${fieldAdvice(schema, issue.path, key)}`, 'key'));
}
