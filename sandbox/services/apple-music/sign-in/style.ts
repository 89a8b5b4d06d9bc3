/** The look of the pop-up: white, rounded, one column, in a window of 650 by 650. System fonts, no images. */
export const stylesheet = `
:root { color-scheme: light dark; --ground: #fff; --card: #f5f5f7; --ink: #1d1d1f; --soft: #5f5f64; --rose: #d6153e; --on: #fff; }
@media (prefers-color-scheme: dark) { :root { --ground: #1c1c1e; --card: #2c2c2e; --ink: #f5f5f7; --soft: #aeaeb2; --rose: #ff5c77; --on: #1c1c1e; } }
* { box-sizing: border-box; margin: 0; }
[hidden] { display: none !important; }
body { background: var(--ground); color: var(--ink); min-height: 100vh;
  font: 16px/1.45 -apple-system, system-ui, 'Helvetica Neue', Arial, sans-serif; }
main { max-width: 420px; margin: 0 auto; padding: 24px 20px 32px; }
.brand { display: flex; align-items: center; gap: 10px; font-weight: 600; margin-bottom: 32px; }
.brand svg { width: 26px; height: 26px; fill: none; stroke: var(--rose); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.tag { margin-left: auto; font-size: 12px; color: var(--soft); background: var(--card); border-radius: 6px; padding: 2px 8px; }
h1 { font-size: 24px; line-height: 1.2; font-weight: 700; letter-spacing: -.02em; margin-bottom: 8px; overflow-wrap: anywhere; }
p.lead { color: var(--soft); margin-bottom: 22px; }
button { font: inherit; cursor: pointer; border: 0; border-radius: 12px; width: 100%; min-height: 50px; margin-bottom: 10px; }
button.account { display: block; text-align: left; background: var(--card); color: inherit; padding: 10px 16px; }
button.account b, button.account small { display: block; } button.account small { color: var(--soft); font-size: 14px; }
button.main { background: var(--rose); color: var(--on); font-weight: 600; }
button.other { background: var(--card); color: inherit; font-weight: 600; }
button.plain { background: transparent; color: var(--rose); }
:focus-visible { outline: 3px solid var(--rose); outline-offset: 2px; }
footer { color: var(--soft); font-size: 13px; margin-top: 28px; }
`;
