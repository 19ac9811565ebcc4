// Runs before the first paint, so that neither the wrong theme nor the wrong view is flashed.
(function () {
  var root = document.documentElement;
  root.classList.add('js');
  // The still map shows the opening view only; a link to another view waits for its own.
  if (location.hash.length > 1) root.classList.add('linked');
  try {
    var theme = localStorage.getItem('atlas-theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch (refused) {
    // Storage is switched off: the system's theme stands.
    root.classList.add('no-storage');
  }
})();
