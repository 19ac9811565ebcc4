import 'virtual:palette.css';
import './ui/atlas.css';
import { hydrate, mount } from 'svelte';
import App from './App.svelte';
import { loadStart } from './record/load';
import { message } from './text';

/** Brings the page to life: the pre-rendered opening view is taken over as it stands, a linked view is made anew. */
async function begin(target: HTMLElement): Promise<void> {
  try {
    const start = await loadStart();
    const prerendered = target.querySelector('.app') !== null;
    const linked = document.documentElement.classList.contains('linked');
    if (prerendered && !linked) {
      hydrate(App, { target, props: { start } });
    } else {
      target.replaceChildren();
      mount(App, { target, props: { start } });
    }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const notice = document.createElement('p');
    notice.setAttribute('role', 'alert');
    notice.className = 'start-failed';
    notice.textContent = message('en', 'app.loadFailed', { why });
    document.body.prepend(notice);
    document.documentElement.classList.remove('linked');
  }
}

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app to mount the atlas in');
void begin(target);
