/**
 * The script of the report page: shows the rows whose text has all words that are typed, in the list of the verdict that
 * is chosen. Plain JavaScript for the reader's browser; without it the page shows every row.
 */
export const reportScript = `
"use strict";
(function () {
  var box = document.getElementById("search");
  var choice = document.getElementById("verdict");
  var shown = document.getElementById("shown");
  var rows = Array.prototype.slice.call(document.querySelectorAll("tbody.units > tr"));
  var texts = rows.map(function (row) { return row.textContent.toLowerCase(); });
  function show() {
    var words = box.value.toLowerCase().split(/\\s+/).filter(Boolean);
    var count = 0;
    rows.forEach(function (row, index) {
      var fits = (choice.value === "" || row.dataset.verdict === choice.value) &&
        words.every(function (word) { return texts[index].indexOf(word) >= 0; });
      row.hidden = !fits;
      if (fits) count += 1;
    });
    shown.textContent = count + " / " + rows.length;
  }
  document.getElementById("filter").hidden = false;
  box.addEventListener("input", show);
  choice.addEventListener("change", show);
  show();
})();
`;
