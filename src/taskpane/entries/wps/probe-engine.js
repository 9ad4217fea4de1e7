/* global window */
// What the page's engine can do, recorded before any polyfill is there: plain ES5, loaded before everything else.
// The answers are read by the probe page; where its own script cannot even be read, they are shown by themselves.
(function (page) {
  var known = page.jixiaoEngine;
  if (known) {
    // Loaded once more, by the probe of whether scripts can be loaded later.
    known.loads += 1;
    return;
  }
  var lines = [];
  page.jixiaoEngine = { loads: 1, lines: lines };

  function record(name, says, run) {
    var value;
    var threw = false;
    try {
      value = String(run());
    } catch (error) {
      threw = true;
      value = String(error && error.name) + ': ' + String(error && error.message);
    }
    lines.push({ name: name, says: says, value: value.replace(/[\r\n\t]+/g, ' '), threw: threw });
  }

  function has(path) {
    var parts = path.split('.');
    var thing = page;
    for (var i = 0; i < parts.length; i += 1) {
      if (thing === null || thing === undefined) return false;
      thing = thing[parts[i]];
    }
    return thing !== null && thing !== undefined;
  }

  // With the Chrome that brought each.
  var FEATURES = [
    'Promise.allSettled', // 76
    'String.prototype.matchAll', // 73
    'Object.fromEntries', // 73
    'globalThis', // 71
    'Intl.DateTimeFormat', // 24
    'Intl.Segmenter', // 87
    'WeakRef', // 84
    'FinalizationRegistry', // 84
    'Promise.any', // 85
    'String.prototype.replaceAll', // 85
    'Array.prototype.at', // 92
    'String.prototype.at', // 92
    'crypto.randomUUID', // 92
    'crypto.getRandomValues', // 11
    'Object.hasOwn', // 93
    'Array.prototype.findLast', // 97
    'structuredClone', // 98
    'Array.prototype.toSorted', // 110
    'Object.groupBy', // 117
    'URLSearchParams', // 49
    'TextDecoder', // 38
    'ResizeObserver', // 64
    'IntersectionObserver', // 51
    'AbortController', // 66
    'queueMicrotask', // 71
    'MessageChannel', // 4
    'navigator.clipboard', // 66
    'document.adoptedStyleSheets', // 73
    'fetch', // 42
    'XMLHttpRequest',
  ];

  record('engine.userAgent', '浏览器内核', function () {
    return page.navigator.userAgent;
  });
  record('engine.protocol', '页面从哪里载入', function () {
    // Not the host: addresses of an intranet are nobody else's business.
    return page.location.protocol;
  });
  record('engine.language', '界面语言', function () {
    return page.navigator.language;
  });
  for (var i = 0; i < FEATURES.length; i += 1)
    (function (path) {
      record('engine.has.' + path, '有没有 ' + path, function () {
        return has(path) ? 'yes' : 'no';
      });
    })(FEATURES[i]);

  record('engine.toLocaleDateString', '日期的本地写法', function () {
    return new page.Date(2019, 11, 31).toLocaleDateString();
  });
  record('engine.toLocaleTimeString', '时间的本地写法', function () {
    return new page.Date(2019, 11, 31).toLocaleTimeString();
  });
  record('engine.toLocaleString', '数字的本地写法', function () {
    return (1234.5).toLocaleString();
  });
  record('engine.localeCompare', '中文排序', function () {
    return ['张', '李'].sort(function (a, b) {
      return a.localeCompare(b, 'zh');
    })[0];
  });

  if (page.addEventListener)
    page.addEventListener('load', function () {
      var box = page.document.getElementById('answers');
      if (page.jixiaoProbe || !box) return;
      var text = 'jixiao-probe 1\npage: ! 检测程序没有运行，以下只有浏览器内核的部分\n';
      for (var n = 0; n < lines.length; n += 1)
        text += lines[n].name + ': ' + (lines[n].threw ? '! ' : '') + lines[n].value + '\n';
      box.value = text;
      page.document.getElementById('result').hidden = false;
    });
})(window);
