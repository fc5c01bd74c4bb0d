// Keeps the pane's files in the browser, so that the pane opens when its server cannot be reached. A new version is kept
// beside the old one and takes its place when no pane is open any more, or when the user asks for it: never in mid-work.

/** What this file uses of a service worker's surroundings; the pages' types do not have them. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  addEventListener(type: "install" | "activate", listener: (event: LongEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}
interface LongEvent {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const worker = self as unknown as WorkerScope;

/** Written in by the build: path and checksum of every file. */
const files = "KEPT_FILES" as unknown as readonly (readonly [path: string, checksum: string])[];
const prefix = "budget-disclosure-";
const cacheName = `${prefix}${checksumOf(JSON.stringify(files))}`;

worker.addEventListener("install", (event) => {
  event.waitUntil(keepAll());
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers().then(() => worker.clients.claim()));
});

worker.addEventListener("message", ({ data }) => {
  if (data === "use-now") void worker.skipWaiting();
});

worker.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  const { scope } = worker.registration;
  if (event.request.method !== "GET" || !address.href.startsWith(scope)) return;
  // What Office and our buttons add behind "?" chooses no other file.
  event.respondWith(kept(`${address.origin}${address.pathname}`).then((response) => response ?? fetch(event.request)));
});

/** All or nothing: a version of which one file is missing is not used. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all(
    files.map(async ([path]) => {
      const address = new URL(path, worker.registration.scope).href;
      // Past the browser's own cache, which may hold an older page under the same name.
      const response = await fetch(address, { cache: "reload" });
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      await cache.put(address, response);
    }),
  );
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== cacheName).map((name) => caches.delete(name)),
  );
}

async function kept(address: string): Promise<Response | undefined> {
  const cache = await caches.open(cacheName);
  return cache.match(address);
}

/** Tells lists apart (FNV-1a); no protection against anybody. */
function checksumOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16);
}
