import { describe, expect, it } from 'vitest';
import { createQueue, orAborted } from './queue.ts';

const at = () => Promise.resolve();

describe('the queue of pictures', () => {
  it('runs one task at a time, in order, and rests before each', async () => {
    const order: string[] = [];
    const queue = createQueue(async () => void order.push('rest'));
    const task = (name: string) => async () => {
      order.push(`${name} begins`);
      await Promise.resolve();
      order.push(`${name} ends`);
      return name;
    };
    const both = Promise.all([queue.add(task('a')), queue.add(task('b'))]);
    expect(queue.size).toBe(2);
    expect(await both).toEqual(['a', 'b']);
    expect(order).toEqual(['rest', 'a begins', 'a ends', 'rest', 'b begins', 'b ends']);
    expect(queue.size).toBe(0);
  });

  it('goes on after a failure', async () => {
    const queue = createQueue(at);
    const failed = queue.add(() => Promise.reject(new Error('no context')));
    const next = queue.add(() => Promise.resolve(2));
    await expect(failed).rejects.toThrow('no context');
    expect(await next).toBe(2);
  });

  it('never begins what was called off', async () => {
    const queue = createQueue(at);
    const gone = new AbortController();
    let began = false;
    const task = queue.add(async () => void (began = true), gone.signal);
    gone.abort();
    await expect(task).rejects.toThrow('abort');
    expect(began).toBe(false);
  });

  it('lets go of what is under way when that is called off', async () => {
    const gone = new AbortController();
    const waiting = orAborted(new Promise(() => undefined), gone.signal);
    gone.abort();
    await expect(waiting).rejects.toThrow('abort');
    await expect(orAborted(Promise.resolve(1), gone.signal)).rejects.toThrow('abort');
    expect(await orAborted(Promise.resolve(1), new AbortController().signal)).toBe(1);
  });
});
