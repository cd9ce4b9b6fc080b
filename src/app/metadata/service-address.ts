import { isPrivateHost } from '../../shared/private-host.ts';
import type { Checked } from './checked.ts';

/**
 * Reads the address of a service as a person typed it: https, or http on this device and in the local network;
 * without user name, query and fragment, since it is shown and stored as it is. The value has no slash at its end.
 */
export function checkServiceAddress(text: string): Checked<string> {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    return wrong('Write a whole address, such as https://api.example.org/3.');
  if (url.username !== '' || url.password !== '')
    return wrong('Leave user name and password out of the address.');
  if (/[?#]/.test(url.href)) return wrong('Leave out what follows “?” or “#”.');
  if (url.protocol === 'http:' && !isPrivateHost(url.hostname))
    return wrong('Use https. Only addresses of this device and its network may begin with http.');
  return { ok: true, value: url.origin + url.pathname.replace(/\/+$/, '') };
}

function wrong(message: string): Checked<never> {
  return { ok: false, message };
}
