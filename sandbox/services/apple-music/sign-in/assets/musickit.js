/* global atob, btoa, clearInterval, document, Event, localStorage, setInterval, setTimeout, TextEncoder, URLSearchParams, window */
// Stands in for MusicKit on the Web v3, as far as signing in goes: the parent's part of the dialogue with the pop-up, and
// calls of the API. It plays nothing. It finds its service where it was loaded from.
'use strict';

(() => {
  const service = new URL('../../', document.currentScript.src);
  const signInUrl = new URL('authorize/woa', service);
  const apiUrl = new URL('api/', service);
  const windowFeatures = 'height=650,menubar=no,resizable=no,scrollbars=no,status=no,toolbar=no,width=650';
  const Events = {
    authorizationStatusDidChange: 'authorizationStatusDidChange',
    storefrontCountryCodeDidChange: 'storefrontCountryCodeDidChange',
    userTokenDidChange: 'userTokenDidChange',
  };

  class MKError extends Error {
    constructor(errorCode, description) {
      super(description);
      this.name = errorCode;
      this.errorCode = errorCode;
      this.description = description;
    }
  }

  /** Who a developer token is from, without judging it: the pages of one team share a sign-in. */
  const issuerOf = (developerToken) => {
    try {
      const [, claims] = developerToken.split('.');
      return JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/'))).iss;
    } catch {
      return 'unknown';
    }
  };

  class MusicKitInstance {
    #listeners = new Map();
    #storageKey;
    #storefrontId = '';
    #signingIn = null;

    constructor({ developerToken, app = {}, storefrontId = '' }) {
      this.developerToken = developerToken;
      this.app = app;
      this.#storefrontId = storefrontId;
      this.#storageKey = `music.${issuerOf(developerToken)}.media-user-token`;
      this.api = { music: (path, parameters, options) => this.#call(path, parameters, options) };
    }

    get musicUserToken() {
      return localStorage.getItem(this.#storageKey) ?? undefined;
    }

    get isAuthorized() {
      return this.musicUserToken !== undefined;
    }

    get storefrontId() {
      return this.#storefrontId;
    }

    get storefrontCountryCode() {
      return this.#storefrontId;
    }

    /** The Music User Token; a listener who is not signed in is asked in a pop-up, so call it in a click. */
    authorize() {
      if (this.isAuthorized) return Promise.resolve(this.musicUserToken);
      this.#signingIn ??= this.#signIn().finally(() => (this.#signingIn = null));
      return this.#signingIn;
    }

    async unauthorize() {
      localStorage.removeItem(this.#storageKey);
      this.#tell(Events.userTokenDidChange);
      this.#tell(Events.authorizationStatusDidChange);
    }

    addEventListener(name, listener) {
      this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
    }

    removeEventListener(name, listener) {
      this.#listeners.set(
        name,
        (this.#listeners.get(name) ?? []).filter((each) => each !== listener),
      );
    }

    async #signIn() {
      const token = await askInPopUp(() => this.#thirdPartyInfo());
      localStorage.setItem(this.#storageKey, token);
      await this.#readStorefront().catch(() => undefined);
      this.#tell(Events.userTokenDidChange);
      this.#tell(Events.authorizationStatusDidChange);
      return token;
    }

    #thirdPartyInfo() {
      return JSON.stringify({
        thirdPartyIconURL: this.app.icon,
        thirdPartyName: this.app.name ?? document.title,
        thirdPartyToken: this.developerToken,
      });
    }

    async #readStorefront() {
      const { data } = await this.#call('/v1/me/storefront');
      this.#storefrontId = data.data[0].id;
      this.#tell(Events.storefrontCountryCodeDidChange);
    }

    async #call(path, parameters = {}, { fetchOptions = {} } = {}) {
      const url = new URL(path.replace(/^\//, ''), apiUrl);
      for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, String(value));
      const headers = { Authorization: `Bearer ${this.developerToken}`, ...fetchOptions.headers };
      if (this.isAuthorized) headers['Music-User-Token'] = this.musicUserToken;
      const response = await fetch(url, { ...fetchOptions, headers });
      const text = await response.text();
      if (!response.ok) throw new MKError('NETWORK_ERROR', `${response.status}`);
      return { response, data: text === '' ? undefined : JSON.parse(text) };
    }

    #tell(name) {
      for (const listener of this.#listeners.get(name) ?? [])
        listener({ authorizationStatus: this.isAuthorized ? 3 : 0 });
    }
  }

  /** Opens the pop-up and keeps the dialogue; resolves with the token, rejects if there will be none. */
  const askInPopUp = (thirdPartyInfo) =>
    new Promise((resolve, reject) => {
      const query = new URLSearchParams({
        a: btoa(String.fromCharCode(...new TextEncoder().encode(thirdPartyInfo()))),
        referrer: window.location.href,
        app: 'music',
        p: 'subscribe',
      });
      const popUp = window.open(`${signInUrl}?${query}`, 'apple-music-service-view', windowFeatures);
      if (popUp === null) {
        reject(new MKError('AUTHORIZATION_ERROR', 'The pop-up was blocked'));
        return;
      }
      const end = (settle, value) => {
        clearInterval(watch);
        window.removeEventListener('message', listen);
        settle(value);
      };
      const refuse = () => end(reject, new MKError('AUTHORIZATION_ERROR', 'Unauthorized'));
      const methods = {
        thirdPartyInfo: ({ id, jsonrpc }) =>
          popUp.postMessage({ id, jsonrpc, result: thirdPartyInfo() }, signInUrl.origin),
        authorize: ({ params: [token] }) => (token ? end(resolve, token) : refuse()),
        decline: refuse,
        unavailable: refuse,
        close: refuse,
        switchUserId: refuse,
      };
      const listen = (event) => {
        if (event.source !== popUp || event.origin !== signInUrl.origin) return;
        if (Object.hasOwn(methods, event.data?.method)) methods[event.data.method](event.data);
      };
      // A window that is closed before it has loaded says nothing. What it said last may still be on its way.
      const watch = setInterval(() => {
        if (!popUp.closed) return;
        clearInterval(watch);
        setTimeout(refuse, 200);
      }, 300);
      window.addEventListener('message', listen);
    });

  let instance;
  window.MusicKit = {
    version: '3.0.0-sandbox',
    Events,
    MKError,
    configure: async (configuration) => {
      if (typeof configuration?.developerToken !== 'string') {
        throw new MKError('CONFIGURATION_ERROR', 'developerToken is missing');
      }
      instance = new MusicKitInstance(configuration);
      return instance;
    },
    getInstance: () => instance,
  };
  document.dispatchEvent(new Event('musickitloaded'));
})();
