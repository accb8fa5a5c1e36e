// Both policies side by side, from GET /v1/departements/{code}/tableau. Names are shown as text, never as markup.
const form = document.querySelector('#demande')
const etat = document.querySelector('#etat')
const section = document.querySelector('#tableau')
const titre = document.querySelector('#titre')
const politiques = document.querySelector('#politiques')

const element = (name, text, ...children) => {
  const made = document.createElement(name)
  if (text !== undefined) made.textContent = text
  made.append(...children)
  return made
}

const shown = (nombre) => (nombre === null ? '< 11' : nombre.toLocaleString('fr-FR'))
const words = (code) => code.toLowerCase().replaceAll('_', ' ')

function table(caption, columns, rows) {
  const head = element('tr', undefined, ...columns.map((name) => Object.assign(element('th', name), { scope: 'col' })))
  const body = rows.map((cells) => element('tr', undefined, ...cells.map((cell) => element('td', cell))))
  return element('table', undefined, element('caption', caption), element('thead', undefined, head), element('tbody', undefined, ...body))
}

const counts = (caption, columns, comptes) =>
  table(caption, [...columns, 'Nombre'], comptes.map(({ valeurs, nombre }) => [...Object.values(valeurs).map(words), shown(nombre)]))

function politique(p) {
  const article = element('article', undefined, element('h3', `Politique « ${p.politique} »`))
  article.append(
    table('Décisions', ['', 'Nombre'], [
      ['décidés', shown(p.decides)],
      ['politique active', shown(p.actives)],
      ['repli', shown(p.replis)],
      ['à qualifier', shown(p.aQualifier)],
    ]),
    counts('Urgence', ['Urgence'], p.urgences),
    counts('Destinataires par type et rôle', ['Type', 'Rôle'], p.destinataires),
    counts('Suivi', ['Destinataire', 'État'], p.suivis),
  )
  return article
}

function show(reponse) {
  titre.textContent = `Département ${reponse.departement} : ${shown(reponse.signalements)} signalements`
  const ensemble = element('article', undefined, element('h3', 'Signalements reçus'))
  ensemble.append(
    counts('Lieu', ['Lieu'], reponse.lieux),
    counts('Type de maltraitance', ['Type'], reponse.types),
    counts('Canal', ['Canal'], reponse.canaux),
  )
  politiques.replaceChildren(ensemble, ...reponse.politiques.map(politique))
  section.hidden = false
  etat.textContent = ''
}

async function ask() {
  etat.textContent = 'Chargement…'
  const { departement, du, au } = Object.fromEntries(new FormData(form))
  const reponse = await fetch(`v1/departements/${encodeURIComponent(departement)}/tableau?du=${du}&au=${au}`)
  if (reponse.ok) return show(await reponse.json())
  section.hidden = true
  const probleme = await reponse.json().catch(() => ({}))
  etat.textContent = probleme.detail ?? 'Le tableau ne répond pas. Réessayez dans un instant.'
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  ask()
})
ask()
