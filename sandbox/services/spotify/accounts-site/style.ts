/** The look of the accounts pages: dark, one column, made for a phone. System fonts, no images. */
export const stylesheet = `
:root { color-scheme: dark; --ground: #0d1020; --card: #171b30; --line: #2a3050; --ink: #f4f5fb; --soft: #a9afc9; --go: #3ddc84; }
* { box-sizing: border-box; margin: 0; }
body { background: radial-gradient(120% 60% at 50% 0, #22305f 0, var(--ground) 70%); background-color: var(--ground); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; min-height: 100vh; }
main { max-width: 420px; margin: 0 auto; padding: 28px 20px 40px; }
.brand { display: flex; align-items: center; justify-content: center; gap: 10px; font-weight: 700; letter-spacing: -.01em; margin-bottom: 28px; }
.bars { display: inline-flex; align-items: flex-end; gap: 3px; height: 22px; }
.bars i { width: 5px; border-radius: 3px; background: var(--go); }
.bars i:nth-child(1) { height: 10px; } .bars i:nth-child(2) { height: 20px; } .bars i:nth-child(3) { height: 14px; }
.tag { font-size: 11px; font-weight: 600; text-transform: uppercase; letter-spacing: .08em; color: var(--ground); background: #ffd166; border-radius: 99px; padding: 1px 8px; }
h1 { font-size: 25px; line-height: 1.25; letter-spacing: -.02em; text-align: center; margin-bottom: 8px; }
p.lead { color: var(--soft); text-align: center; margin-bottom: 24px; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 18px; padding: 18px; margin-bottom: 18px; }
h2 { font-size: 15px; margin-bottom: 10px; }
ul { list-style: none; padding: 0; }
li.scope { display: flex; gap: 12px; padding: 9px 0; border-top: 1px solid var(--line); color: var(--ink); }
li.scope:first-child { border-top: 0; }
li.scope::before { content: '✓'; color: var(--go); font-weight: 700; }
.who { display: flex; align-items: center; gap: 14px; width: 100%; text-align: left; }
.face { flex: none; width: 44px; height: 44px; border-radius: 50%; display: grid; place-items: center; font-weight: 700; font-size: 18px;
  color: #10131f; background: linear-gradient(135deg, #3ddc84, #7cc7ff); }
.who b { display: block; } .who small { color: var(--soft); }
.who a { margin-left: auto; color: var(--go); font-weight: 600; text-decoration: none; padding: 10px 0 10px 10px; }
button { font: inherit; cursor: pointer; border: 0; border-radius: 99px; width: 100%; min-height: 52px; font-weight: 700; }
button.agree { background: var(--go); color: #06210f; margin-bottom: 10px; }
button.cancel { background: transparent; color: var(--ink); }
button.account { background: transparent; color: inherit; border-radius: 12px; padding: 10px 8px; font-weight: 400; }
button.account:hover, button.account:focus-visible { background: #20264a; }
:focus-visible { outline: 3px solid #7cc7ff; outline-offset: 2px; }
footer { color: var(--soft); font-size: 13px; text-align: center; margin-top: 18px; }
`;
