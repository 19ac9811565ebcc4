/** The page's side of the search, with a port that answers when told to. */
import { describe, expect, it } from 'vitest';
import type { SearchResult } from '../../../../src/record/search';
import type { SearchOrder, SearchReport } from '../../../../src/workers/search';
import { SearchError, Searching, type SearchPort } from '../../../../src/workers/searching';

class Port implements SearchPort {
  orders: SearchOrder[] = [];
  onmessage: SearchPort['onmessage'] = null;
  onerror: SearchPort['onerror'] = null;
  ended = false;
  postMessage(order: SearchOrder): void {
    this.orders.push(order);
  }
  terminate(): void {
    this.ended = true;
  }
  say(report: SearchReport): void {
    this.onmessage?.({ data: report } as MessageEvent<SearchReport>);
  }
  /** Answer the question that was asked last. */
  answer(): void {
    const order = this.orders[this.orders.length - 1];
    if (order?.type !== 'ask') throw new Error('nothing was asked');
    this.say({ type: 'answer', question: order.question, result: resultOf(order.query) });
  }
}

/** A result that can be told apart from that of another query. */
const resultOf = (query: string): SearchResult => ({ groups: [], total: query.length, complete: true });
const asked = (port: Port): string[] =>
  port.orders.flatMap((order) => (order.type === 'ask' ? [order.query] : []));

function open(): { port: Port; searching: Searching } {
  const port = new Port();
  return { port, searching: new Searching([], () => port) };
}

describe('Searching', () => {
  it('holds a question back until the index stands', async () => {
    const { port, searching } = open();
    const answer = searching.ask('gaza');
    expect(asked(port)).toEqual([]);
    port.say({ type: 'built', records: 0 });
    await searching.ready;
    expect(asked(port)).toEqual(['gaza']);
    port.answer();
    expect(await answer).toEqual(resultOf('gaza'));
  });

  it('gives the latest question its answer, and null to those it overtook', async () => {
    const { port, searching } = open();
    port.say({ type: 'built', records: 0 });
    const answers = ['ra', 'raf', 'rafa', 'rafah'].map((query) => searching.ask(query));
    expect(asked(port)).toEqual(['ra']);
    port.answer();
    expect(asked(port)).toEqual(['ra', 'rafah']);
    port.answer();
    expect(await Promise.all(answers)).toEqual([null, null, null, resultOf('rafah')]);
  });

  it('passes over an answer to a question it did not ask', async () => {
    const { port, searching } = open();
    port.say({ type: 'built', records: 0 });
    const answer = searching.ask('gaza');
    port.say({ type: 'answer', question: 99, result: resultOf('') });
    port.answer();
    expect(await answer).toEqual(resultOf('gaza'));
  });

  it('hands a failed question back and answers the next', async () => {
    const { port, searching } = open();
    port.say({ type: 'built', records: 0 });
    const first = searching.ask('ra');
    port.say({ type: 'failed', question: 1, message: 'out of breath' });
    await expect(first).rejects.toThrow(new SearchError('out of breath'));
    const second = searching.ask('gaza');
    port.answer();
    expect(await second).toEqual(resultOf('gaza'));
  });

  it('says that the index could not be built', async () => {
    const { port, searching } = open();
    const question = searching.ask('ra');
    port.say({ type: 'failed', question: null, message: 'no memory' });
    await expect(searching.ready).rejects.toThrow('no memory');
    await expect(question).rejects.toThrow('no memory');
    await expect(searching.ask('raf')).rejects.toThrow('no memory');
    expect(port.ended).toBe(true);
  });

  it('says that the worker broke', async () => {
    const { port, searching } = open();
    port.onerror?.({ message: 'not found' } as ErrorEvent);
    await expect(searching.ask('ra')).rejects.toThrow('the search stopped: not found');
  });

  it('ends the worker and answers nobody late', async () => {
    const { port, searching } = open();
    port.say({ type: 'built', records: 0 });
    const answers = ['ra', 'raf'].map((query) => searching.ask(query));
    searching.close();
    expect(await Promise.all(answers)).toEqual([null, null]);
    expect(port.ended).toBe(true);
  });
});
