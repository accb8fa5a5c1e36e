// Both policies side by side, from GET /v1/departements/{code}/tableau. Names are shown as text, never as markup.
import { words } from './libelles.js'

const form = document.querySelector('#demande')
const etat = document.querySelector('#etat')
const section = document.querySelector('#tableau')
const titre = document.querySelector('#titre')
const politiques = document.querySelector('#politiques')
const jeton = document.querySelector('#jeton')
const aide = document.querySelector('#aide-jeton')

const element = (name, text, ...children) => {
  const made = document.createElement(name)
  if (text !== undefined) made.textContent = text
  made.append(...children)
  return made
}

const shown = (nombre) => (nombre === null ? 'masqué' : nombre.toLocaleString('fr-FR'))

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
    counts('Périmètre', ['Périmètre'], p.perimetres),
    counts('Destinataires par type et rôle', ['Type', 'Rôle'], p.destinataires),
    counts('Suivi', ['Destinataire', 'État'], p.suivis),
  )
  return article
}

function show(reponse) {
  titre.textContent = `Département ${reponse.departement} : signalements reçus (${shown(reponse.signalements)})`
  const ensemble = element('article', undefined, element('h3', 'Signalements reçus'))
  ensemble.append(
    counts('Lieu', ['Lieu'], reponse.lieux),
    counts('Types de maltraitance qualifiés', ['Type'], reponse.types),
    counts('Types de maltraitance déclarés', ['Type'], reponse.typesDeclares),
    counts('Canal', ['Canal'], reponse.canaux),
  )
  politiques.replaceChildren(ensemble, ...reponse.politiques.map(politique))
  section.hidden = false
  etat.textContent = ''
}

function refuse(reponse, probleme) {
  section.hidden = true
  if (reponse.status === 401) for (const reserved of [jeton, aide]) reserved.hidden = false
  etat.textContent = probleme.errors?.[0]?.detail ?? probleme.detail ?? 'Le tableau ne répond pas. Réessayez dans un instant.'
}

async function ask() {
  etat.textContent = 'Chargement…'
  const { departement, du, au, jeton: pasted } = Object.fromEntries(new FormData(form))
  const headers = pasted ? { Authorization: `Bearer ${pasted.trim()}` } : {}
  const path = `v1/departements/${encodeURIComponent(departement)}/tableau?${new URLSearchParams({ du, au })}`
  try {
    const reponse = await fetch(path, { headers })
    if (reponse.ok) show(await reponse.json())
    else refuse(reponse, await reponse.json())
  } catch {
    refuse({}, {})
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  ask()
})
ask()
