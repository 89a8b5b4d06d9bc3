/** The look of the sign-in pages: white and violet, soft cards, one column. System fonts, no images. */
export const stylesheet = `
:root { color-scheme: light; --ground: #f6f3fb; --card: #fff; --line: #e3dcf0; --ink: #1b1130; --soft: #625a74; --violet: #7a1fd6; }
* { box-sizing: border-box; margin: 0; }
body { background: var(--ground); color: var(--ink); min-height: 100vh;
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; }
main { max-width: 460px; margin: 0 auto; padding: 28px 20px 48px; }
.brand { display: flex; align-items: center; gap: 12px; font-weight: 800; font-size: 18px; margin-bottom: 40px; }
.meter { width: 30px; height: 20px; fill: none; stroke: var(--violet); stroke-width: 4; stroke-linecap: butt; }
.tag { margin-left: auto; font-size: 12px; font-weight: 600; color: var(--soft); border: 1px solid var(--line); border-radius: 999px; padding: 2px 10px; }
h1 { font-size: 27px; line-height: 1.2; font-weight: 800; letter-spacing: -.01em; margin-bottom: 8px; overflow-wrap: anywhere; }
p.lead { color: var(--soft); margin-bottom: 24px; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 18px 20px; margin-bottom: 14px; overflow-wrap: anywhere; }
form:not(.card) { margin-top: 22px; }
form.card { padding: 6px; }
h2 { font-size: 15px; font-weight: 700; margin-bottom: 8px; }
ul { list-style: none; padding: 0; }
li.scope { display: flex; gap: 12px; padding: 6px 0; }
li.scope::before { content: ''; flex: none; width: 8px; height: 8px; margin-top: 8px; border-radius: 2px; background: var(--violet); }
.who { display: flex; align-items: center; gap: 14px; width: 100%; text-align: left; }
.face { flex: none; width: 44px; height: 44px; display: grid; place-items: center; font-weight: 800; font-size: 17px; color: #fff; background: var(--violet); border-radius: 50%; }
.who b { display: block; } .who small { color: var(--soft); font-size: 14px; }
.who a { margin-left: auto; color: var(--violet); font-size: 14px; text-underline-offset: 4px; padding: 12px 0 12px 12px; }
button { font: inherit; font-weight: 700; cursor: pointer; border: 0; border-radius: 12px; width: 100%; min-height: 52px; }
button.agree { background: var(--violet); color: #fff; margin-bottom: 12px; }
button.agree:hover { background: #6313b5; }
button.cancel { background: transparent; color: var(--ink); border: 1px solid #a79bbd; }
button.cancel:hover { border-color: var(--ink); }
button.account { background: transparent; color: inherit; padding: 10px 12px; font-weight: 400; }
button.account:hover, button.account:focus-visible { background: #f1eafb; }
:focus-visible { outline: 2px solid var(--violet); outline-offset: 3px; }
footer { color: var(--soft); font-size: 13px; margin-top: 36px; }
`;
