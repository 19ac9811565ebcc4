import { describe, expect, it } from 'vitest';
import { filesIn, read } from './files';

// Spelt in halves, so that this file does not hold what it looks for.
const NOTES = new RegExp(`\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK', 'X' + 'XX'].join('|')})\\b`);

const TEXTS = /\.(?:ts|js|mjs|svelte|css|html|ya?ml|md)$/;

describe('left-overs', () => {
  it('has no note to do something later: that is what issues are for', () => {
    const wrong = ['src', 'geo', 'tests', 'docs', '.ci', 'public'].flatMap((folder) =>
      filesIn(folder, TEXTS).flatMap((path) =>
        read(path)
          .split('\n')
          .flatMap((line, at) => (NOTES.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [])),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('has no test that is left out or runs alone', () => {
    const wrong = filesIn('tests', /\.(?:test|spec)\.ts$/).filter((path) =>
      /\b(?:it|test|describe)\.(?:only|skip|fixme)\(/.test(read(path)),
    );
    expect(wrong).toEqual([]);
  });
});
