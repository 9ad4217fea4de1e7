/* global document, window */
// For engines too old to read the pane's code: plain ES5, loaded before anything else. What such an engine would show
// is a blank pane.
(function () {
  // Of Chrome 80; the pane's own code is written for that and brings the functions that are newer.
  var reads = typeof Promise === 'function' && typeof Symbol === 'function' && typeof Proxy === 'function';
  var spreads = typeof Object.fromEntries === 'function' && typeof String.prototype.matchAll === 'function';
  if (reads && spreads && typeof Promise.allSettled === 'function') {
    return;
  }
  document.documentElement.setAttribute('data-old-engine', '');
  window.onload = function () {
    var root = document.getElementById('root');
    var box = document.createElement('div');
    var lines = [
      '绩评：本机的 WPS 版本太旧',
      '绩评的窗格需要较新的 WPS 网页组件（Chrome 80 或更新的内核），本机的没有。',
      '请升级 WPS：Windows 需要 12.1 或更新的版本；统信 UOS、银河麒麟需要 12.8 或更新的版本。升级由单位的管理员进行。',
      '工作簿本身不受影响，照常打开和填写。也可以用命令 jixiao score 文件 评分。',
    ];
    var i;
    var line;
    for (i = 0; i < lines.length; i += 1) {
      line = document.createElement(i === 0 ? 'h1' : 'p');
      line.appendChild(document.createTextNode(lines[i]));
      box.appendChild(line);
    }
    box.className = 'plain';
    root.textContent = '';
    root.appendChild(box);
  };
})();
