/* global indexedDB */

/**
 * As which device this browser was linked: kept in the profile, on the disk before it is answered, so that it is there
 * after a kill. Stands in for no module: WhatsApp Web keeps its keys in IndexedDB too.
 */

const shelf = 'linked-device';

function openShelf() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('stand-in', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(shelf);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function onShelf(mode, deed) {
  const database = await openShelf();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(shelf, mode, { durability: 'strict' });
    const request = deed(transaction.objectStore(shelf));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error);
  });
}

export async function keptDevice() {
  return (await onShelf('readonly', (store) => store.get('device'))) ?? null;
}

export async function keepDevice(device) {
  await onShelf('readwrite', (store) => store.put(device, 'device'));
}

export async function forgetDevice() {
  await onShelf('readwrite', (store) => store.delete('device'));
}
