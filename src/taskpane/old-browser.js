/* global document, location */
// For web views too old to read the pane's code: plain ES5, loaded before anything else.
(function () {
  var trident = typeof document.documentMode === 'number';
  var old = typeof Promise === 'undefined' || typeof Symbol === 'undefined' || typeof fetch === 'undefined';
  if (trident || old) {
    location.replace('unsupported.html');
  }
})();
