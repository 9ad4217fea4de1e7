/* global window */
// Tells Office that the page is there: otherwise Office reports a fault of its own above it.
(function () {
  if (typeof window.Office !== 'undefined') {
    window.Office.initialize = function () {};
  }
})();
