// Runs before the first paint, in a file of its own because the content security policy allows no inline script.
// The keys are those of src/i18n/language.ts and src/design/color-scheme.ts.
;(function () {
  var read = function (key) {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  var root = document.documentElement
  var scheme = read('troje-color-scheme')
  if (scheme === 'light' || scheme === 'dark') root.setAttribute('data-mantine-color-scheme', scheme)
  var language = read('troje-language')
  var browser = (navigator.language || 'nl').slice(0, 2).toLowerCase()
  root.lang = language === 'nl' || language === 'en' ? language : browser === 'nl' ? 'nl' : 'en'
})()
