import table from '../../../policies/src/main/resources/fr/aiguillage/policies/data/departements.csv?raw'

/** The 101 départements of the official geography (COG), in its order. */
export const DEPARTEMENTS: readonly { code: string; nom: string }[] = table.trim().split('\n').slice(1).map(line => {
  const [code = '', nom = ''] = line.split(';')
  return { code, nom }
})

const BY_CODE = new Map(DEPARTEMENTS.map(({ code, nom }) => [code, nom]))

export const nomOf = (code: string) => BY_CODE.get(code) ?? code
