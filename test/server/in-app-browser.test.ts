import { describe, expect, it } from '@jest/globals';
import { findInsideApp } from '../../server/http/in-app-browser.js';
import { intentUrl } from '../../server/oauth/intent-url.js';

const android = 'Mozilla/5.0 (Linux; Android 14; Pixel 8';
const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36';
const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

describe('a browser inside an app', () => {
  it.each([
    ['Instagram', `${android}; wv) ${chrome} Instagram 340.0 Android`],
    ['Instagram', `${iphone} Mobile/21F79 Instagram 336.0.9`],
    ['TikTok', `${android}; wv) ${chrome} musical_ly_2023 BytedanceWebview/d8a21c6`],
    ['TikTok', `${iphone} Mobile/21F79 musical_ly_34.1 BytedanceWebview/d8a21c6`],
    ['Facebook', `${android}; wv) ${chrome} [FB_IAB/FB4A;FBAV/470.0;]`],
    ['Facebook', `${iphone} Mobile/21F79 [FBAN/FBIOS;FBAV/470.0]`],
    ['Telegram', `${android}) ${chrome} Telegram-Android/10.14.5 (Google Pixel 8; Android 14)`],
    ['WhatsApp', `${iphone} Mobile/21F79 WhatsApp/24.12`],
    [null, `${android}; wv) ${chrome}`],
    [null, `${iphone} Mobile/15E148`],
  ])('is known: %s', (title, userAgent) => {
    const system = userAgent.startsWith(android) ? 'android' : 'ios';
    expect(findInsideApp(userAgent)).toEqual({
      app: title === null ? 'other-app' : title.toLowerCase(),
      title,
      system,
    });
  });

  it.each([
    `${android}) ${chrome}`,
    `${iphone} Version/17.5 Mobile/15E148 Safari/604.1`,
    `${iphone} CriOS/126.0 Mobile/15E148 Safari/604.1`,
    'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0',
    '',
  ])('is no other: %s', (userAgent) => {
    expect(findInsideApp(userAgent)).toBeNull();
  });

  it('is left on Android by an address that leads to the same page elsewhere', () => {
    const left = intentUrl('https://front.example/p/abc?r=RIYA10');

    expect(left).toMatch(/^intent:\/\/front\.example\/p\/abc\?r=RIYA10#Intent;scheme=https;/);
    expect(left).toContain(`S.browser_fallback_url=${encodeURIComponent('https://front.example/p/abc?r=RIYA10')};end`);
  });
});
