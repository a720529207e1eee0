import { ROOT, worker } from './scope.ts';

// The site keeps nothing any more: whoever comes back loses what an earlier worker kept, and that worker.
worker.addEventListener('install', () => void worker.skipWaiting());

worker.addEventListener('activate', (event) => {
  const remove = async () => {
    // The names of stores end in the scope of their worker; a site below this one has its own.
    const own = (await caches.keys()).filter((name) => name.endsWith(`-${ROOT}`));
    await Promise.all(own.map((name) => caches.delete(name)));
    await worker.registration.unregister();
  };
  event.waitUntil(remove());
});
