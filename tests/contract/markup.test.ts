import { parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';
import { filesIn, read } from './files';

/** Markup that the Content-Security-Policy or the rule "text is text" forbids in a component: `line: what`. */
export function forbiddenMarkup(component: string): string[] {
  const found: string[] = [];
  const lineOf = (offset: number): number => component.slice(0, offset).split('\n').length;
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { type, name, start } = node as { type?: unknown; name?: unknown; start?: unknown };
    const line = typeof start === 'number' ? lineOf(start) : 0;
    if (type === 'HtmlTag') found.push(`${line}: {@html}: data is text, never markup`);
    if (type === 'Attribute' && name === 'style')
      found.push(`${line}: style attribute: the policy forbids it; use a class or an SVG attribute`);
    Object.values(node).forEach(visit);
  };
  visit(parse(component, { modern: true }).fragment);
  return found;
}

describe('markup of components', () => {
  const components = filesIn('src', /\.svelte$/);

  it.each(components)('%s has no {@html} and no style attribute', (path) => {
    expect(forbiddenMarkup(read(path)).map((fault) => `${path}:${fault}`)).toEqual([]);
  });

  it('sees what it looks for, and no more', () => {
    const planted = '<p\n style="color: red">a</p>\n{#if true}{@html "b"}{/if}\n<i {style}>c</i>';
    expect(forbiddenMarkup(planted).map((fault) => fault.slice(0, 10))).toEqual([
      '2: style a',
      '3: {@html}',
      '4: style a',
    ]);
    expect(
      forbiddenMarkup('<p class="a" style:color={c}>style="x"</p><style>p { margin: 0 }</style>'),
    ).toEqual([]);
  });
});

describe('markup by script', () => {
  const WRITERS =
    /\.(?:innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write|setAttribute\(\s*['"]style/;

  it('is nowhere: elements are made, texts are set', () => {
    const wrong = filesIn('src', /\.(?:ts|mjs|svelte)$/).filter((path) => WRITERS.test(read(path)));
    expect(wrong).toEqual([]);
  });

  it('has no style attribute in the pages', () => {
    const wrong = filesIn('src', /\.html$/).filter((path) => /<[^>]*\sstyle\s*=/.test(read(path)));
    expect(wrong).toEqual([]);
  });
});
