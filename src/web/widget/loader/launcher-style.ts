/** Styles of what stands on the host's page; in a shadow root, so that neither side's styles touch the other's. */
export const launcherStyle = `
:host { all: initial; position: fixed; z-index: 2147483000; right: 0; bottom: 0; font: 14px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; }
:host([data-side="left"]) { right: auto; left: 0; }
* { box-sizing: border-box; }
.launcher { position: fixed; right: 24px; bottom: max(24px, env(safe-area-inset-bottom)); width: 60px; height: 60px; border: 0; border-radius: 30px; padding: 0; cursor: pointer; color: #fff; background: var(--accent, #1d4ed8);
  box-shadow: 0 1px 2px rgba(15,23,42,.16), 0 10px 28px -6px color-mix(in srgb, var(--accent, #1d4ed8) 60%, transparent); transition: transform .18s cubic-bezier(.2,.8,.2,1), box-shadow .18s; display: grid; place-items: center; }
:host([data-side="left"]) .launcher { right: auto; left: 24px; }
.launcher:hover { transform: translateY(-2px) scale(1.03); }
.launcher:active { transform: scale(.96); }
.launcher:focus-visible, .preview:focus-visible { outline: 3px solid color-mix(in srgb, var(--accent, #1d4ed8) 40%, white); outline-offset: 3px; }
.launcher .bubble { fill: currentColor; }
.launcher .cross { fill: none; stroke: currentColor; stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }
.launcher svg { grid-area: 1 / 1; width: 28px; height: 28px; transition: opacity .18s, transform .24s cubic-bezier(.2,.8,.2,1); }
.launcher .cross { opacity: 0; transform: rotate(-60deg) scale(.6); }
.open .launcher .cross { opacity: 1; transform: none; }
.open .launcher .bubble { opacity: 0; transform: rotate(60deg) scale(.6); }
.badge { position: absolute; top: -4px; right: -4px; min-width: 22px; height: 22px; padding: 0 6px; border-radius: 11px; border: 2px solid #fff; background: #e11d48; color: #fff; font-size: 12px; font-weight: 600; line-height: 18px; text-align: center; }
.badge[hidden], .preview[hidden] { display: none; }
.preview { position: fixed; right: 24px; bottom: 100px; max-width: min(300px, calc(100vw - 48px)); border: 0; text-align: left; cursor: pointer; padding: 12px 16px; border-radius: 16px 16px 4px 16px; background: #fff; color: #0f172a; font: inherit;
  box-shadow: 0 1px 2px rgba(15,23,42,.1), 0 16px 40px -8px rgba(15,23,42,.28); animation: rise .24s cubic-bezier(.2,.8,.2,1); display: -webkit-box; -webkit-line-clamp: 3; -webkit-box-orient: vertical; overflow: hidden; }
:host([data-side="left"]) .preview { right: auto; left: 24px; border-radius: 16px 16px 16px 4px; }
.panel { position: fixed; right: 24px; bottom: 100px; width: 404px; max-width: calc(100vw - 32px); height: min(680px, calc(100vh - 128px)); border-radius: 20px; overflow: hidden; background: #fff;
  box-shadow: 0 0 0 1px rgba(15,23,42,.06), 0 24px 64px -12px rgba(15,23,42,.32); transform-origin: bottom right; transition: opacity .18s, transform .22s cubic-bezier(.2,.8,.2,1), visibility 0s; }
:host([data-side="left"]) .panel { right: auto; left: 24px; transform-origin: bottom left; }
.shut .panel { opacity: 0; transform: translateY(12px) scale(.97); visibility: hidden; pointer-events: none; transition: opacity .15s, transform .15s, visibility 0s .15s; }
iframe { border: 0; width: 100%; height: 100%; display: block; color-scheme: normal; }
.wait { position: absolute; inset: 0; display: grid; place-items: center; }
.wait::after { content: ""; width: 28px; height: 28px; border-radius: 50%; border: 3px solid #e2e8f0; border-top-color: var(--accent, #1d4ed8); animation: turn .8s linear infinite; }
.ready .wait { display: none; }
@keyframes turn { to { transform: rotate(1turn); } }
@keyframes rise { from { opacity: 0; transform: translateY(8px); } }
@media (prefers-color-scheme: dark) { .preview { background: #1e293b; color: #f1f5f9; } .panel { background: #0f1420; } }
@media (max-width: 560px), (max-height: 480px) {
  .panel { inset: 0; width: 100%; max-width: none; height: 100%; height: 100dvh; border-radius: 0; }
  .open .launcher { display: none; }
  .launcher { right: 16px; bottom: max(16px, env(safe-area-inset-bottom)); }
  .preview { right: 16px; bottom: 88px; }
}
@media (prefers-reduced-motion: reduce) { * { animation: none !important; transition: none !important; } }
@media print { :host { display: none; } }
`
