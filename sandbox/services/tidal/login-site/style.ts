/** The look of the login pages: black, white, hairlines, one column. System fonts, no images. */
export const stylesheet = `
:root { color-scheme: dark; --ground: #000; --line: #2b2b2b; --ink: #fff; --soft: #a6a6a6; --tide: #35f0e6; }
* { box-sizing: border-box; margin: 0; }
body { background: var(--ground); color: var(--ink); min-height: 100vh;
  font: 16px/1.5 'Helvetica Neue', Helvetica, Arial, system-ui, sans-serif; }
main { max-width: 440px; margin: 0 auto; padding: 32px 24px 48px; }
.brand { display: flex; align-items: center; gap: 12px; font-size: 13px; font-weight: 700; letter-spacing: .18em; text-transform: uppercase; margin-bottom: 56px; }
.tide { width: 30px; height: 18px; fill: none; stroke: var(--tide); stroke-width: 2; stroke-linecap: round; }
.tide path:nth-child(2) { stroke: var(--ink); }
.tag { margin-left: auto; font-size: 11px; letter-spacing: .1em; color: var(--soft); border: 1px solid var(--line); border-radius: 3px; padding: 2px 7px; }
h1 { font-size: 30px; line-height: 1.15; font-weight: 700; letter-spacing: -.02em; margin-bottom: 10px; overflow-wrap: anywhere; }
p.lead { color: var(--soft); margin-bottom: 32px; }
.card { border-top: 1px solid var(--line); padding: 20px 0; overflow-wrap: anywhere; }
form.card { padding: 0; border-bottom: 1px solid var(--line); }
h2 { font-size: 12px; font-weight: 700; letter-spacing: .12em; text-transform: uppercase; color: var(--soft); margin-bottom: 12px; }
ul { list-style: none; padding: 0; }
li.scope { display: flex; gap: 14px; padding: 7px 0; }
li.scope::before { content: ''; flex: none; width: 14px; height: 2px; margin-top: 11px; background: var(--tide); }
.who { display: flex; align-items: center; gap: 16px; width: 100%; text-align: left; }
.face { flex: none; width: 44px; height: 44px; display: grid; place-items: center; font-weight: 700; font-size: 17px; color: var(--ink); background: #1f1f1f; border-radius: 4px; }
.who b { display: block; } .who small { color: var(--soft); font-size: 14px; }
.who a { margin-left: auto; color: var(--ink); font-size: 14px; text-underline-offset: 4px; padding: 12px 0 12px 12px; }
button { font: inherit; font-weight: 700; cursor: pointer; border: 0; border-radius: 999px; width: 100%; min-height: 54px; }
button.agree { background: var(--ink); color: #000; margin: 12px 0; }
button.agree:hover { background: var(--tide); }
button.cancel { background: transparent; color: var(--ink); border: 1px solid #5a5a5a; }
button.cancel:hover { border-color: var(--ink); }
button.account { background: transparent; color: inherit; border-radius: 0; padding: 14px 0; font-weight: 400; }
button.account + button.account { border-top: 1px solid var(--line); }
button.account:hover, button.account:focus-visible { background: #141414; }
button.account:hover .face, button.account:focus-visible .face { background: var(--tide); color: #000; }
:focus-visible { outline: 2px solid var(--tide); outline-offset: 3px; }
footer { color: var(--soft); font-size: 13px; margin-top: 40px; }
`;
