// Each page's main task, by each role, by mouse and by keyboard, on a phone and on a desk, against the real system.
import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { assertSound, CONSOLE, DANGER, DESK, fetched, launch, open, openAs, overhear, PHONE, press, reported, settled, tabTo, until } from './browser.mjs'

let browser
before(async () => (browser = await launch()))
after(() => browser.close())
afterEach(() => Promise.all(browser.contexts().map(context => context.close())))

const LISTENER = /Camille/
const ARS = /Sacha/
const COLLEAGUE = /Robin/
const ANALYST = /Noa/
const ADMIN = /Alix/

for (const [path, person] of [
  ['/', undefined], ['/suivi', undefined], ['/carte', undefined],
  ['/saisie', LISTENER], ['/a-qualifier', LISTENER], ['/departement/59', LISTENER],
  ['/boite', ARS], ['/carte', ANALYST], ['/atelier', ANALYST], ['/supervision', ADMIN],
]) {
  test(`${path} is sound on a desk and on a phone for ${person ?? 'anybody'}`, async () => {
    const page = person ? await openAs(browser, person, DESK, path) : await open(browser, DESK, path)
    await settled(page)
    await assertSound(page)
    await page.setViewportSize(PHONE)
    await assertSound(page)
  })
}

test('a_page_in_the_dark_is_sound', async () => {
  const page = await openAs(browser, LISTENER, DESK, '/saisie', { colorScheme: 'dark' })
  await assertSound(page)
})

test('a_listener_writes_a_report_by_keyboard_alone_and_its_code_opens_the_follow_up', async () => {
  const page = await openAs(browser, LISTENER, DESK, '/saisie')
  const { keyboard } = page
  const radio = name => page.getByRole('radio', { name, exact: true })
  await tabTo(page, page.getByRole('group', { name: 'Danger immédiat pour la personne' }).getByRole('radio', { name: 'Oui' }))
  await keyboard.press('ArrowRight')
  await tabTo(page, radio('Domicile'))
  await keyboard.press('Space')
  await tabTo(page, page.getByRole('combobox', { name: 'Commune du lieu' }))
  await keyboard.type('vandoeuvre')
  await page.getByRole('option', { name: /Vandœuvre-lès-Nancy/ }).waitFor()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await page.getByText('Commune retenue : Vandœuvre-lès-Nancy (54)').waitFor()
  await tabTo(page, page.getByRole('checkbox', { name: 'Négligences' }))
  await keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: 'Voir qui sera saisi' }))
  await keyboard.press('Enter')
  await page.getByRole('region', { name: 'Qui sera saisi' }).getByText('ARS-44').waitFor()
  await assertSound(page)
  await tabTo(page, page.getByRole('button', { name: 'Envoyer le signalement' }))
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Signalement enregistré' }).waitFor()
  await assertSound(page)
  const code = await page.locator('.receipt').innerText()
  assert.match(code, /^([2-9A-HJ-NP-TV-Z]{3}-){5}[2-9A-HJ-NP-TV-Z]{3}$/)
  assert.equal(await page.evaluate(() => sessionStorage.getItem('brouillon')), null)

  const follow = await open(browser, PHONE, '/suivi')
  for (let attempt = 0; attempt < 60; attempt++) {
    await follow.getByLabel('Code de suivi').fill(code.toLowerCase())
    await follow.getByRole('button', { name: 'Voir où il en est' }).click()
    const step = follow.locator('[aria-current=step]')
    if (await step.waitFor({ timeout: 1_000 }).then(() => true, () => false)) break
  }
  await follow.locator('[aria-current=step]').waitFor()
  await assertSound(follow)

  await follow.context().setOffline(true)
  await follow.getByLabel('Ce que vous voulez ajouter').fill('Cela s’est reproduit hier.')
  await follow.getByLabel('Courriel').fill('zoe@exemple.invalid')
  await follow.getByRole('button', { name: 'Envoyer cette information' }).click()
  await follow.getByText('Ce que vous avez écrit est encore là', { exact: false }).waitFor()
  await assertSound(follow)
  await follow.context().setOffline(false)
  await follow.getByRole('button', { name: 'Envoyer cette information' }).click()
  await follow.getByText('Information enregistrée.', { exact: false }).waitFor()
  assert.equal(await follow.getByLabel('Ce que vous voulez ajouter').inputValue(), '')
  await assertSound(follow)
})

test('an_unknown_code_says_what_to_do', async () => {
  const page = await open(browser, PHONE, '/suivi')
  await page.getByLabel('Code de suivi').fill('AAA-AAA-AAA-AAA-AAA-AAA')
  await page.getByRole('button', { name: 'Voir où il en est' }).click()
  await page.getByText('Aucun suivi n’est ouvert avec ce code').waitFor()
  await assertSound(page)
})

test('an_incomplete_report_is_not_sent_and_names_what_is_missing', async () => {
  const page = await openAs(browser, LISTENER, PHONE, '/saisie')
  await page.getByRole('button', { name: 'Envoyer le signalement' }).click()
  const missing = page.getByRole('alert').filter({ hasText: 'n’est pas encore envoyé' })
  assert.deepEqual(await missing.getByRole('listitem').allInnerTexts(), [
    'Choisissez le type de lieu.',
    'Choisissez une commune, ou indiquez qu’elle n’est pas connue.',
    'Cochez au moins un élément rapporté ou un motif.',
  ])
  await assertSound(page)
})

test('a_draft_survives_a_reload_and_a_network_that_drops', async () => {
  const page = await openAs(browser, LISTENER, DESK, '/saisie')
  await page.getByRole('radio', { name: 'Domicile', exact: true }).check()
  await page.getByRole('checkbox', { name: 'La commune n’est pas connue' }).check()
  await page.getByRole('checkbox', { name: 'Violences' }).check()
  await page.reload()
  assert.equal(await page.getByRole('checkbox', { name: 'Violences' }).isChecked(), true)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Envoyer le signalement' }).click()
  await page.getByText('Le réseau ne répond pas.', { exact: false }).waitFor()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Envoyer le signalement' }).click()
  await page.getByRole('heading', { name: 'Signalement enregistré' }).waitFor()
})

test('the_agent_of_a_recipient_handles_a_case_from_arrival_to_closing', async () => {
  const page = await openAs(browser, ARS, DESK, '/boite')
  await page.locator('tbody a').first().click()
  await page.getByRole('heading', { name: /^Dossier/ }).waitFor()
  await assertSound(page)
  await page.getByRole('radio', { name: 'Instruire le dossier' }).check()
  await page.getByRole('button', { name: 'Ouvrir' }).click()
  await page.getByText('cet accès est inscrit au journal', { exact: false }).waitFor()
  await assertSound(page)
  await page.getByRole('button', { name: 'Accuser réception' }).click()
  await page.getByText('Enregistré : Réception accusée.').waitFor()
  await page.getByRole('button', { name: 'Prendre en charge' }).click()
  await page.getByText('Enregistré : Prise en charge.').waitFor()
  await page.getByRole('button', { name: 'Clore' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: 'Mesures correctives' }).check()
  await assertSound(page)
  await dialog.getByRole('button', { name: 'Clore' }).click()
  await page.getByRole('button', { name: 'Rouvrir' }).waitFor()
  await page.locator('header').getByText('Clos').waitFor()
})

test('a_case_goes_from_its_arrival_to_its_closing_by_keyboard_alone', async () => {
  const page = await openAs(browser, ARS, DESK, '/boite')
  await page.getByText('Arrivées en direct', { exact: true }).waitFor()
  const button = name => page.getByRole('button', { name, exact: true })
  const said = text => page.getByText(`Enregistré : ${text}.`).waitFor()
  const { numero } = await reported(await openAs(browser, LISTENER, DESK), DANGER)
  await press(page, page.getByRole('link', { name: numero }))
  await page.getByRole('heading', { name: /^Dossier/ }).waitFor()
  await press(page, button('Accuser réception'))
  await said('Réception accusée')
  await press(page, button('Prendre en charge'))
  await said('Prise en charge')

  await press(page, button('Consigner un échange'))
  const dialog = page.getByRole('dialog')
  await press(page, dialog.getByRole('radio').first(), 'Space')
  await tabTo(page, dialog.getByRole('textbox'))
  await page.keyboard.type('Appel au service qui suit la personne.')
  await assertSound(page)
  await press(page, dialog.getByRole('button', { name: 'Consigner un échange' }))
  await said('Échange')

  await press(page, button('Clore'))
  await press(page, dialog.getByRole('checkbox', { name: 'Mesures correctives' }), 'Space')
  await press(page, dialog.getByRole('button', { name: 'Clore' }))
  await button('Rouvrir').waitFor()
  await page.locator('header').getByText('Clos').waitFor()
  await assertSound(page)
})

test('a_case_is_given_to_a_colleague_by_keyboard_and_is_among_theirs', async () => {
  const colleague = await openAs(browser, COLLEAGUE, DESK, '/boite')
  const page = await openAs(browser, ARS, DESK, '/boite?vue=free')
  const case_ = page.locator('tbody a').first()
  const numero = await case_.innerText()
  await case_.click()
  const who = page.getByLabel('Affecter à')
  await who.getByRole('option', { name: 'robin.ars' }).waitFor({ state: 'attached' })
  await tabTo(page, who)
  await page.keyboard.type('robin')
  await tabTo(page, page.getByRole('button', { name: 'Affecter', exact: true }))
  await page.keyboard.press('Enter')
  await page.getByText('Affecté à robin.ars.').waitFor()
  await assertSound(page)
  await colleague.getByRole('button', { name: 'À moi' }).click()
  await colleague.getByRole('link', { name: numero }).waitFor()
  await assertSound(colleague)
})

test('who_is_away_is_covered_by_a_colleague', async () => {
  await openAs(browser, COLLEAGUE, DESK, '/boite')
  const page = await openAs(browser, ARS, PHONE, '/boite')
  await page.getByText('Absences et remplacements').click()
  await page.getByRole('button', { name: 'Déclarer mon absence' }).click()
  await page.getByText('Choisissez qui vous remplace').waitFor()
  await page.getByLabel('Remplacé par').selectOption('robin.ars')
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('Premier jour').fill(day)
  await page.getByLabel('Dernier jour').fill(day)
  await assertSound(page)
  await page.getByRole('button', { name: 'Déclarer mon absence' }).click()
  await page.getByText('sacha.ars, remplacé par robin.ars', { exact: false }).waitFor()
  await assertSound(page)
  await page.getByRole('button', { name: /^Retirer/ }).click()
  await page.getByText('Aucune absence déclarée.').waitFor()
})

test('one_agent_proposes_that_two_cases_are_about_the_same_facts_and_another_confirms', async () => {
  const page = await openAs(browser, ARS, DESK, '/boite?vue=all')
  const links = page.locator('tbody a')
  await links.nth(1).waitFor()
  const [one, other] = [await links.nth(0).getAttribute('href'), await links.nth(1).innerText()]
  await page.goto(CONSOLE + one)
  await page.getByLabel('Numéro de l’autre dossier').fill('RIEN')
  await page.getByRole('button', { name: 'Proposer le rapprochement' }).click()
  await page.getByRole('alert').waitFor()
  await page.getByLabel('Numéro de l’autre dossier').fill(other)
  await page.getByRole('button', { name: 'Proposer le rapprochement' }).click()
  await page.getByText('Un autre agent doit répondre.').waitFor()
  await assertSound(page)
  const colleague = await openAs(browser, COLLEAGUE, PHONE, '/boite')
  await colleague.goto(CONSOLE + one)
  await colleague.getByRole('button', { name: `Confirmer ${other}` }).click()
  await colleague.getByText('réponse de robin.ars', { exact: false }).waitFor()
  await assertSound(colleague)
})

test('an_acknowledgement_goes_by_mail_or_says_why_not', async () => {
  const page = await openAs(browser, ARS, DESK, '/boite?vue=free')
  await page.locator('tbody a').first().click()
  await page.getByRole('button', { name: 'Prendre en charge' }).click()
  await page.getByText('Enregistré : Prise en charge.').waitFor()
  await page.getByText('Affecté à sacha.ars.').waitFor()
  await page.getByRole('button', { name: 'Envoyer l’accusé par courriel' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Service chargé du dossier').fill('Cellule des signalements')
  await dialog.getByLabel('Ses coordonnées').fill('03 00 00 00 00')
  await assertSound(page)
  await dialog.getByRole('button', { name: 'Envoyer', exact: true }).click()
  await dialog.getByRole('alert').or(page.getByText('Enregistré : Accusé envoyé au déclarant.')).waitFor()
  await assertSound(page)
})

test('what_waits_for_a_person_is_chosen_by_kind_and_its_number_has_a_definition', async () => {
  const page = await openAs(browser, LISTENER, DESK, '/a-qualifier')
  await page.locator('.figure').first().click()
  await page.getByRole('complementary', { name: /^Définition/ }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'À confirmer' }).click()
  await page.getByRole('button', { name: /^Préciser/ }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tribunal saisi').waitFor()
  await assertSound(page)
  await dialog.getByRole('button', { name: 'Ne pas saisir le parquet' }).click()
  await dialog.getByText('Choisissez un motif.').waitFor()
  await dialog.getByRole('button', { name: 'Confirmer et transmettre' }).click()
  await dialog.getByText('Enregistré.', { exact: false }).waitFor()
  await assertSound(page)
})

test('another_recipient_s_case_cannot_be_opened_by_its_address', async () => {
  const page = await openAs(browser, ARS, DESK, '/boite')
  const href = await page.locator('tbody a').first().getAttribute('href')
  const other = await openAs(browser, /Lou/, DESK, '/boite')
  await other.goto(CONSOLE + href.replace(/\?.*/, ''))
  await other.getByRole('alert').waitFor()
  assert.equal(await other.getByRole('button', { name: 'Ouvrir' }).count(), 0)
})

test('the_map_leads_to_a_board_by_keyboard_and_a_number_opens_its_definition', async () => {
  const page = await openAs(browser, ANALYST, DESK, '/carte')
  await page.locator('.map a').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /^Aisne/ }).waitFor()
  await page.locator('.figure').first().click()
  await page.getByRole('complementary', { name: /^Définition/ }).waitFor()
  await assertSound(page)
  await page.keyboard.press('Escape')
  assert.equal(await page.getByRole('complementary', { name: /^Définition/ }).count(), 0)
})

test('the_difference_between_two_policies_has_its_map_its_table_and_its_address', async () => {
  const page = await openAs(browser, ANALYST, DESK, '/carte?indicateur=destinatairesType')
  // Its state is the address, which follows in a moment.
  await page.getByRole('radio', { name: 'La différence entre deux' }).click()
  await page.getByRole('columnheader', { name: 'Écart' }).waitFor()
  assert.match(page.url(), /difference=1/)
  await assertSound(page)
})

test('the_first_map_is_drawn', async context => {
  const page = await openAs(browser, ANALYST, DESK)
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector('.map .shape')) return
      performance.mark('carte')
      watch.disconnect()
    })
    watch.observe(document, { childList: true, subtree: true })
  })
  await page.goto(`${CONSOLE}/carte`)
  await page.locator('.map .shape').first().waitFor()
  const drawn = await page.evaluate(() => performance.getEntriesByName('carte')[0].startTime)
  context.diagnostic(`first map: ${Math.round(drawn)} ms after the address was entered`)
})

test('english_is_complete_and_is_remembered', async () => {
  const page = await open(browser, DESK, '/suivi')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Follow a report' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Follow a report' }).waitFor()
  assert.equal(await page.locator('html').getAttribute('lang'), 'en')
})

const PLANTED = { nom: 'Zquandry', telephone: '+33 1 99 00 44 17', adresse: '12 impasse Vlomquest', recit: 'Le chat Ombrillon a tout vu.' }
const PLANTED_REPORT = {
  canal: 'TELEPHONE',
  lieu: { type: 'DOMICILE', commune: '54395', adresse: PLANTED.adresse },
  victime: { categorie: 'PERSONNE_AGEE', trancheAge: 'PLUS_80', identite: { nom: PLANTED.nom, telephone: PLANTED.telephone } },
  misEnCause: { type: 'MEMBRE_FAMILLE' },
  declarant: { lien: 'PROCHE', anonyme: false, identite: { nom: PLANTED.nom } },
  faits: { typesDeclares: ['VIOLENCES'], recit: PLANTED.recit },
}

test('what_is_personal_in_a_report_is_read_by_its_recipients_alone', async () => {
  const listener = await openAs(browser, LISTENER, DESK)
  const { id, codeSuivi } = await reported(listener, PLANTED_REPORT)
  const recipient = await openAs(browser, /Lou/, DESK)
  const path = `/api/forwarder/v1/boite/${id}`
  await until(async () => (await fetched(recipient, path)).status === 200)
  await recipient.goto(`${CONSOLE}/boite/${id}`)
  await recipient.getByRole('radio', { name: 'Instruire le dossier' }).check()
  await recipient.getByRole('button', { name: 'Ouvrir' }).click()
  for (const planted of Object.values(PLANTED)) await recipient.getByText(planted).first().waitFor()

  const wrong = [await openAs(browser, /Claude/, DESK), listener, await openAs(browser, ANALYST, DESK), await openAs(browser, ADMIN, DESK), await open(browser, DESK, '/')]
  await Promise.all(wrong.map(async page => {
    const heard = overhear(page)
    for (const shown of [`/boite/${id}`, '/boite', '/departement/54', '/a-qualifier', '/supervision', '/suivi']) {
      await page.goto(CONSOLE + shown)
      await settled(page)
    }
    for (const asked of [path, `/v1/signalements/${id}/trace`, '/v1/departements/54/signalements?limite=100', '/api/forwarder/v1/rebuts', '/v1/acces'])
      heard.push(fetched(page, asked).then(({ text }) => text))
    assert.notEqual((await fetched(page, `${path}/ouverture`, { method: 'POST', body: { raison: 'INSTRUCTION' } })).status, 200)
    const told = (await Promise.all(heard)).join('\n')
    assert.deepEqual(Object.values(PLANTED).filter(planted => told.includes(planted)), [])
  }))
  const followed = await fetched(wrong.at(-1), '/v1/suivi', { headers: { 'X-Code-Suivi': codeSuivi } })
  assert.equal(followed.status, 200)
  assert.deepEqual(Object.values(PLANTED).filter(planted => followed.text.includes(planted)), [])
})

test('a_report_of_another_recipient_and_one_that_never_was_answer_alike', async () => {
  const page = await openAs(browser, ARS, DESK, '/boite')
  const id = (await page.locator('tbody a').first().getAttribute('href')).match(/boite\/([^?]+)/)[1]
  const other = await openAs(browser, /Claude/, DESK, '/boite')
  const answers = await Promise.all([id, '00000000-0000-0000-0000-000000000000'].map(asked => fetched(other, `/api/forwarder/v1/boite/${asked}`)))
  assert.equal(answers[0].status, 404)
  assert.deepEqual(answers[0], answers[1])
})
