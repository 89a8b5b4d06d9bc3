/**
 * Apple's sign-in on a page of ours: loads MusicKit, lets the fan open Apple's window by their own tap, and sends what
 * it answers with the page's form. Nothing of the token is left in the browser.
 */
export const inPageSignInScript = `
(() => {
  const form = document.querySelector('[data-sign-in]');
  const button = form.querySelector('button');
  const { script: address, developerToken } = form.dataset;
  const say = (which) => {
    for (const sentence of document.querySelectorAll('[data-say]')) sentence.hidden = sentence.dataset.say !== which;
  };
  const forget = (token) => {
    for (const storage of [localStorage, sessionStorage]) {
      for (const name of Object.keys(storage)) if (storage.getItem(name).includes(token)) storage.removeItem(name);
    }
    for (const cookie of document.cookie.split('; ')) {
      if (cookie.includes(token)) document.cookie = cookie.split('=')[0] + '=; path=/; max-age=0';
    }
  };
  const send = (token) => {
    say('done');
    try { forget(token); } catch {}
    form.elements.user_token.value = token;
    form.submit();
  };
  say('loading');
  const slow = setTimeout(() => say('unavailable'), 20000);
  document.addEventListener('musickitloaded', async () => {
    try {
      await MusicKit.configure({ developerToken, app: { name: 'Frontrow', build: '1' } });
      clearTimeout(slow);
      button.disabled = false;
      say('');
    } catch {
      say('unavailable');
    }
  });
  button.addEventListener('click', async () => {
    button.disabled = true;
    say('waiting');
    try {
      const token = await MusicKit.getInstance().authorize();
      if (!token) throw new Error('no token');
      send(token);
    } catch {
      button.disabled = false;
      say('closed');
    }
  });
  const script = document.createElement('script');
  script.src = address;
  script.async = true;
  script.nonce = document.currentScript.nonce;
  script.addEventListener('error', () => say('unavailable'));
  document.head.append(script);
  const link = document.querySelector('[data-link]');
  const copy = document.querySelector('[data-copy]');
  if (link && copy && navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener('click', async () => {
      link.select();
      await navigator.clipboard.writeText(link.value);
      document.querySelector('[data-copied]').hidden = false;
    });
  }
})();
`;
