import { expect } from 'vitest';
import { test } from '../support/house';
import { everyPage } from '../support/pages';

test.for(everyPage)('the $name page has no script but data, and asks nothing of /_next/', async ({ path }, { site }) => {
  const { body } = await site.request(path);
  expect(body).toMatch(/^<!DOCTYPE html>[^]*<style>[^]*<main[^]*<\/html>$/i);
  const scripts = body.match(/<script[^>]*>/g) ?? [];
  expect(scripts.filter((tag) => !tag.startsWith('<script type="application/ld+json"'))).toEqual([]);
  expect(body.match(/[^"'( ]*\/_next\/[^"') ]*/g) ?? []).toEqual([]);
  expect(body.match(/\son[a-z]+=|javascript:/g) ?? []).toEqual([]);
});
