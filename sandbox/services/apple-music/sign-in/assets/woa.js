/* global document, window */
// The script of the sandbox's pop-up: the child's part of the dialogue with MusicKit (JSON-RPC over postMessage).
'use strict';

(() => {
  const byId = (id) => document.getElementById(id);
  const opener = window.opener;
  let parentOrigin = null;
  let developerToken = null;
  let account = null;
  let isAnswered = false;

  const show = (name) => {
    for (const id of ['choose', 'consent', 'failed']) byId(id).hidden = id !== name;
  };
  const say = (message, target) => opener.postMessage({ jsonrpc: '2.0', ...message }, target);

  /** The last word: nothing is said after it, not even that the window closes. */
  const finish = (method, params) => {
    if (isAnswered) return;
    isAnswered = true;
    say({ id: 1, method, params }, parentOrigin);
    window.close();
  };

  const allow = async () => {
    byId('allow').disabled = true;
    const response = await fetch('token', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ developerToken, parentOrigin, account }),
    });
    if (!response.ok) return finish('unavailable', []);
    const { musicUserToken, restricted, cid } = await response.json();
    finish('authorize', [musicUserToken, restricted, cid]);
  };

  const listen = (event) => {
    if (event.source !== opener || event.data?.id !== 0 || typeof event.data.result !== 'string') return;
    parentOrigin = event.origin;
    developerToken = JSON.parse(event.data.result).thirdPartyToken;
    show('choose');
  };

  if (opener === null) {
    show('failed');
    return;
  }
  show(null);
  window.addEventListener('message', listen);
  window.addEventListener('pagehide', () => {
    if (!isAnswered && parentOrigin !== null) say({ id: 2, method: 'close', params: [] }, parentOrigin);
  });
  for (const button of document.querySelectorAll('[data-account]')) {
    button.addEventListener('click', () => {
      account = button.dataset.account;
      byId('who').textContent = button.dataset.name;
      show('consent');
    });
  }
  byId('allow').addEventListener('click', () => allow().catch(() => finish('unavailable', [])));
  byId('decline').addEventListener('click', () => finish('decline', []));
  byId('back').addEventListener('click', () => show('choose'));
  // Whoever has opened the window is asked who they are; the question itself is no secret.
  say({ id: 0, method: 'thirdPartyInfo', params: [] }, '*');
})();
