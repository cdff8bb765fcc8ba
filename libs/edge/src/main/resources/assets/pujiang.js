import { initAll } from './govuk.js'

document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported')
}
initAll()
document.body.addEventListener('htmx:afterSwap', event => initAll({ scope: event.detail.target }))
