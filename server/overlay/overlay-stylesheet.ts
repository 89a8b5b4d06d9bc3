/**
 * A card in the lower left on a transparent page, sized by the picture it lies on: read from a phone that plays the
 * stream. Narrow or upright pictures get the code below the words.
 */
export const overlayStylesheet = `
:root { --unit: clamp(9px, min(1vw, 1.78vh), 40px); font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Devanagari", "Noto Sans Bengali", sans-serif; line-height: 1.2; background: transparent; }
* { box-sizing: border-box; margin: 0; }
[hidden] { display: none !important; }
body { min-height: 100vh; background: transparent; display: flex; align-items: flex-end; padding: calc(3 * var(--unit)); overflow: hidden; }
.card { --ink: #f6f2ff; --quiet: #c9c0de; --glow: #ffc27a; --track: #ffffff26; --panel: #120e1cd9; --edge: #ffffff1f; --way: linear-gradient(90deg, #ff8f5c, #ffc27a);
  display: flex; align-items: stretch; gap: calc(2.4 * var(--unit)); max-width: calc(58 * var(--unit)); padding: calc(1.6 * var(--unit)); padding-left: calc(2.4 * var(--unit));
  color: var(--ink); background: var(--panel); border: 1px solid var(--edge); border-radius: calc(1.8 * var(--unit)); box-shadow: 0 calc(.8 * var(--unit)) calc(3 * var(--unit)) #0007; }
.card.light { --ink: #1d1530; --quiet: #574a72; --glow: #b8431a; --track: #1d153021; --panel: #fffaf5ed; --edge: #1d15301a; --way: linear-gradient(90deg, #c2481c, #ff8f5c); }
.card.missing { padding: calc(1 * var(--unit)) calc(1.6 * var(--unit)); font-size: calc(1.5 * var(--unit)); color: var(--quiet); }
.words { display: flex; flex-direction: column; justify-content: center; gap: calc(.7 * var(--unit)); min-width: calc(24 * var(--unit)); }
.of { font-size: calc(1.5 * var(--unit)); line-height: 1.3; color: var(--quiet); overflow-wrap: anywhere; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.of b { color: var(--ink); font-weight: 700; }
.of b::after { content: " ·"; color: var(--quiet); font-weight: 400; }
.count { display: flex; flex-direction: column; }
.count strong { font-size: calc(6 * var(--unit)); line-height: 1.1; font-weight: 800; letter-spacing: -.02em; font-variant-numeric: tabular-nums; }
.count strong:has(+ [hidden]) { font-size: calc(3.6 * var(--unit)); line-height: 1.2; letter-spacing: -.01em; }
.count span { font-size: calc(1.9 * var(--unit)); line-height: 1.35; font-weight: 600; }
.card progress { appearance: none; display: block; width: 100%; border: 0; height: calc(.9 * var(--unit)); border-radius: 99px; background: var(--track); overflow: hidden; }
.card progress::-webkit-progress-bar { background: transparent; }
.card progress::-webkit-progress-value { border-radius: 99px; background: var(--way); transition: inline-size 1s ease-out; }
.card progress::-moz-progress-bar { border-radius: 99px; background: var(--way); }
.goal { font-size: calc(1.6 * var(--unit)); color: var(--glow); font-weight: 650; }
figure { flex: none; width: calc(14 * var(--unit)); display: flex; flex-direction: column; justify-content: center; gap: calc(.7 * var(--unit)); text-align: center; }
.code { background: #fff; border-radius: calc(1 * var(--unit)); overflow: hidden; line-height: 0; }
.code svg { width: 100%; height: auto; }
figcaption { font-size: calc(1.35 * var(--unit)); line-height: 1.25; font-weight: 650; }
.new { animation: new .7s ease-out; }
@keyframes new { from { color: var(--glow); transform: translateY(-.12em); } }
@media (max-aspect-ratio: 1/1) {
  :root { --unit: clamp(7px, 2.1vw, 40px); }
  .card { flex-direction: column; width: 100%; max-width: none; padding-left: calc(2 * var(--unit)); padding-right: calc(2 * var(--unit)); }
  .words { min-width: 0; }
  figure { width: 100%; flex-direction: row; align-items: center; justify-content: flex-start; gap: calc(1.6 * var(--unit)); text-align: start; }
  .code { flex: none; width: calc(14 * var(--unit)); }
  figcaption { font-size: calc(2.2 * var(--unit)); }
}
@media (prefers-reduced-motion: reduce) { .new { animation: none; } .card progress::-webkit-progress-value { transition: none; } }
`;
