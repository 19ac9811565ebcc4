/** Other ways to start the browser. */
import { findBrowser, LAUNCH_ARGS } from '../support/find-browser.mjs';

/** No 3D drawing at all, as on old machines and in locked-down browsers. For `test.use` at the top of a file. */
export const WITHOUT_WEBGL = {
  launchOptions: { executablePath: findBrowser(), args: [...LAUNCH_ARGS, '--disable-3d-apis'] },
};
