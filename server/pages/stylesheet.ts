/** The look of every fan's page: one column, made for a phone held in one hand. */
export const stylesheet = `
:root {
  --night: #120e1c; --dusk: #241a3a; --ink: #f6f2ff; --quiet: #b8aed0; --line: #3a2f57;
  --glow: #ff8f5c; --glow-ink: #2a0f05; --good: #7ee2a8; --bad: #ffb0a8;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  color: var(--ink); background: var(--night); line-height: 1.45;
}
* { box-sizing: border-box; margin: 0; }
body { min-height: 100vh; background: radial-gradient(120% 60% at 50% 0, var(--dusk), var(--night) 70%) no-repeat var(--night); }
main { max-width: 26rem; margin: 0 auto; padding: 1.5rem 1.25rem calc(2rem + env(safe-area-inset-bottom)); display: grid; gap: 1.25rem; grid-template-columns: minmax(0, 1fr); overflow-wrap: anywhere; }
h1 { font-size: clamp(1.75rem, 8vw, 2.25rem); line-height: 1.1; letter-spacing: -.02em; overflow-wrap: anywhere; }
h2 { font-size: 1rem; }
p { overflow-wrap: anywhere; }
a { color: inherit; }
.eyebrow { font-size: .8125rem; letter-spacing: .08em; text-transform: uppercase; color: var(--glow); font-weight: 650; }
.quiet { color: var(--quiet); font-size: .9375rem; }
.artwork { width: min(100%, 38vh, 20rem); min-width: 11rem; height: auto; aspect-ratio: 1; justify-self: start; border-radius: 1.25rem; object-fit: cover; display: block;
  box-shadow: 0 1.5rem 3rem -1rem #000c; background: var(--dusk); }
.cover { background: linear-gradient(160deg, #5b3fa0, #ff8f5c 65%, #ffd39c); display: grid; place-items: end start; padding: 1.25rem; font-size: 2rem; font-weight: 750; line-height: 1.05; color: #1d0f2e; overflow-wrap: anywhere; }
.small-artwork { width: 9rem; min-width: 0; border-radius: 1rem; }
.cover { overflow: hidden; }
.small-artwork.cover { font-size: 1.0625rem; padding: .75rem; }
.titles { display: grid; gap: .25rem; }
.by { font-size: 1.0625rem; color: var(--quiet); }
.headline { font-size: 1.125rem; font-weight: 600; }
.live { padding-left: .875rem; border-left: 3px solid var(--glow); }
.live a { font-weight: 650; }
.countdown { display: grid; grid-template-columns: repeat(3, 1fr); gap: .5rem; text-align: center; }
.countdown div { background: #ffffff0f; border: 1px solid var(--line); border-radius: .875rem; padding: .625rem 0 .5rem; }
.countdown b { display: block; font-size: 1.5rem; font-variant-numeric: tabular-nums; line-height: 1.1; }
.countdown span { font-size: .75rem; color: var(--quiet); }
.button { appearance: none; width: 100%; min-height: 3.5rem; border: 0; border-radius: 1rem; padding: .75rem 1.25rem; cursor: pointer;
  display: flex; align-items: center; justify-content: center; text-align: center; text-decoration: none;
  font: inherit; font-size: 1.125rem; font-weight: 700; color: var(--glow-ink); background: linear-gradient(100deg, #ff8f5c, #ffc27a); }
.second { appearance: none; width: 100%; min-height: 3rem; border: 1px solid var(--line); border-radius: 1rem; padding: .625rem 1.25rem; cursor: pointer;
  display: flex; align-items: center; justify-content: center; text-align: center; text-decoration: none; font: inherit; font-weight: 600; color: var(--ink); background: #ffffff0a; }
fieldset { border: 0; padding: 0; display: grid; gap: .75rem; min-width: 0; }
legend { padding: 0 0 .75rem; font-weight: 600; }
[hidden] { display: none !important; }
.second:focus-visible, .button:focus-visible, .small:focus-visible, select:focus-visible, input:focus-visible, summary:focus-visible, a:focus-visible { outline: 3px solid #fff; outline-offset: 3px; }
.button.second { min-height: 2.75rem; font-size: 1rem; font-weight: 600; color: var(--ink); background: #ffffff14; border: 1px solid var(--line); }
.button.danger { color: #4a0d07; background: var(--bad); }
.pair .button { padding: .5rem; }
.pair { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: .75rem; }
.facts { display: grid; gap: .5rem; }
.facts dt { color: var(--quiet); font-size: .8125rem; }
.facts dd { margin: 0 0 .25rem; overflow-wrap: anywhere; }
.prose { display: grid; gap: .75rem; }
.prose li { grid-template-columns: 1fr; padding-left: 1rem; border-left: 2px solid var(--line); }
.prose li::before, .dots li::before { content: none; }
.dots li { grid-template-columns: 1fr; padding-left: 1rem; border-left: 2px solid var(--line); }
.button[disabled] { opacity: .55; cursor: default; }
.steps { counter-reset: step; }
.steps li { counter-increment: step; }
.steps li::before { content: counter(step); color: var(--glow); }
.button:active { transform: translateY(1px); }
.card > * { min-width: 0; }
.card { border: 1px solid var(--line); border-radius: 1rem; padding: 1rem 1.125rem; display: grid; gap: .625rem; background: #ffffff08; }
.consent { display: grid; gap: .5rem; padding-bottom: .875rem; border-bottom: 1px solid var(--line); }
.who { display: flex; gap: .75rem; align-items: center; }
.who .face { flex: none; width: 2.75rem; height: 2.75rem; border-radius: 50%; display: grid; place-items: center; font-weight: 700; background: #5b3fa0; }
ul { list-style: none; padding: 0; display: grid; gap: .5rem; }
li { display: grid; grid-template-columns: 1.25rem minmax(0, 1fr); gap: .5rem; }
li::before { content: "✓"; color: var(--good); font-weight: 700; }
details summary { cursor: pointer; color: var(--quiet); font-size: .9375rem; }
label { display: grid; gap: .375rem; font-size: .9375rem; }
select, input[type=text], input[type=email] { width: 100%; min-height: 3rem; font: inherit; color: var(--ink); background: var(--dusk); border: 1px solid var(--line); border-radius: .75rem; padding: 0 .75rem; }
form { display: grid; gap: 1rem; }
.others { display: grid; gap: .625rem; }
.rows { border: 1px solid var(--line); border-radius: 1rem; background: #ffffff08; overflow: hidden; }
.row { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: .25rem .75rem; align-items: center; padding: .625rem .75rem .625rem 1rem; }
.row + .row { border-top: 1px solid var(--line); }
.row b, .row small, .tile small { display: block; }
.row small, .tile small { color: var(--quiet); font-size: .8125rem; line-height: 1.3; font-weight: 400; }
.row > details, .row > .second { grid-column: 2 / -1; }
.row > details > * + * { margin-top: .5rem; }
.row summary { font-size: .8125rem; padding: .25rem 0; }
.small { appearance: none; min-height: 2.75rem; min-width: 6rem; border: 1px solid #ffffff2e; border-radius: 999px; padding: .25rem .75rem; cursor: pointer;
  font: inherit; font-size: .875rem; font-weight: 650; color: var(--ink); background: #ffffff14; }
.dot { width: .625rem; height: .625rem; border-radius: 50%; background: var(--quiet); flex: none; }
[data-service=spotify] { background: #1ed760; } [data-service=appleMusic] { background: #fa5a73; } [data-service=deezer] { background: #a86bff; }
[data-service=tidal] { background: #7fd8ff; } [data-service=youtubeMusic] { background: #ff4e45; } [data-service=soundcloud] { background: #ff7733; }
[data-service=amazonMusic] { background: #46c3d0; } [data-service=jiosaavn] { background: #3fd0a0; } [data-service=gaana] { background: #ff6f61; } [data-service=audiomack] { background: #ffa200; }
.tiles { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .625rem; }
.tile { display: flex; gap: .625rem; align-items: center; min-height: 3rem; padding: .5rem .875rem; border: 1px solid var(--line); border-radius: .875rem; background: #ffffff0a; text-decoration: none; font-weight: 600; font-size: .9375rem; line-height: 1.2; }
.tile.wide { grid-column: 1 / -1; }
.versions legend { padding-bottom: .5rem; } .versions details { margin-top: -.25rem; } .versions summary { padding: .25rem 0 .5rem; }
.version { grid-template-columns: auto minmax(0, 1fr); gap: .75rem; align-items: center; min-height: 3rem; padding: .625rem 1rem; cursor: pointer; font-size: 1rem; }
.version + .version { border-top: 1px solid var(--line); }
.version input { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--glow); }
.version small { display: block; color: var(--quiet); font-size: .8125rem; line-height: 1.3; }
.version:has(:checked) { background: #ffffff12; font-weight: 650; } .version:has(:checked) small { font-weight: 400; }
.version:has(:focus-visible) { outline: 3px solid var(--glow); outline-offset: -3px; }
.card > details > form { margin-top: .75rem; gap: .75rem; }
.jump { color: var(--quiet); font-size: .9375rem; text-align: center; padding: .25rem; text-underline-offset: .2em; }
.pair .second { padding: .5rem .625rem; line-height: 1.2; }
details.card > form { margin-top: .75rem; } details.card .rows { background: none; }
.badge { width: 4rem; height: 4rem; border-radius: 50%; display: grid; place-items: center; font-size: 2rem; background: var(--good); color: #08331c; }
.badge.sorry { background: var(--bad); color: #4a0d07; }
footer nav { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin-top: .5rem; }
footer { border-top: 1px solid var(--line); padding-top: 1rem; font-size: .8125rem; color: var(--quiet); }
@media (min-width: 48rem) { main { padding-top: 3.5rem; } }
@media (min-width: 58rem) {
  main:has(> .artwork:not(.small-artwork)) { max-width: 58rem; grid-template-columns: 24rem minmax(0, 26rem); column-gap: 3.5rem; justify-content: center; }
  main:has(> .artwork:not(.small-artwork)) > * { grid-column: 2; }
  main > .artwork:not(.small-artwork) { grid-column: 1; grid-row: 1 / span 12; width: 100%; position: sticky; top: 3.5rem; }
}
@media (prefers-reduced-motion: no-preference) { .button { transition: transform .08s; } }
`;
