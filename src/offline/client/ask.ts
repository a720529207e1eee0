import { type Answer, type Question, WORKER_FILE } from '../list.ts';

/** How long a worker may take to keep what it is asked to, in milliseconds; browsers end one that takes longer. */
const PATIENCE = 300_000;

/**
 * The worker of the site that stands at `root`, at work.
 * @throws what the browser throws where it has none: storage is forbidden, or the worker fails
 */
async function workerAt(root: URL): Promise<ServiceWorker> {
  const registration = await navigator.serviceWorker.register(new URL(WORKER_FILE, root));
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  if (!worker) throw new Error('No worker');
  await new Promise<void>((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') resolve();
      else if (worker.state === 'redundant') reject(new Error('The worker failed'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
  return worker;
}

/** Has the worker of a site keep lists. Throws as the browser does where there is no worker, and where it does not answer. */
export async function askWorker(root: URL, question: Question): Promise<Answer> {
  const worker = await workerAt(root);
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => {
      reject(new Error('No answer'));
    }, PATIENCE);
    port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      port1.close();
      resolve(data as Answer);
    };
    worker.postMessage(question, [port2]);
  });
}
