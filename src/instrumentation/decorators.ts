import { incrementCounter, isRecording, timer } from './shared-instrumentation.ts';
import type { TimerOptions } from './span.ts';

/** Wraps a method of a class. */
type MethodDecorator<This, Args extends unknown[], Result> = (
  owner: object,
  key: string,
  descriptor: TypedPropertyDescriptor<(this: This, ...args: Args) => Result>,
) => void;

/**
 * Times every call of a method with the thread's instance.
 * @param name Default `ClassName.method`; a minified build shortens names of classes, so give one where
 * it is to be read there.
 */
export function timed<This, Args extends unknown[], Result>(
  name?: string,
  options?: TimerOptions,
): MethodDecorator<This, Args, Result> {
  return (owner, key, descriptor) => {
    const method = descriptor.value;
    if (!method) return;
    const timerName = name ?? nameOf(owner, key);
    descriptor.value = function (...args) {
      if (!isRecording()) return method.apply(this, args);
      return timer(timerName, () => method.apply(this, args), options);
    };
  };
}

/**
 * Counts every call of a method with the thread's instance.
 * @param name As of `timed`.
 * @public
 */
export function counted<This, Args extends unknown[], Result>(
  name?: string,
): MethodDecorator<This, Args, Result> {
  return (owner, key, descriptor) => {
    const method = descriptor.value;
    if (!method) return;
    const counterName = name ?? nameOf(owner, key);
    descriptor.value = function (...args) {
      incrementCounter(counterName);
      return method.apply(this, args);
    };
  };
}

/** `owner` is the class of a static method, and the prototype of any other. */
function nameOf(owner: object, key: string): string {
  const { name } = typeof owner === 'function' ? owner : owner.constructor;
  return `${name}.${key}`;
}
