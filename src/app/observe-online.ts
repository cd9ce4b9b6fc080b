import { Observable } from './observable.ts';

/** Whether the browser has a network. */
export function observeOnline(): Observable<boolean> {
  const isOnline = new Observable(navigator.onLine);
  const look = () => isOnline.set(navigator.onLine);
  window.addEventListener('online', look);
  window.addEventListener('offline', look);
  return isOnline;
}
