import type { Rapprochement } from '../api/boite'

/** Who proposed does not answer: another person does. */
export const mayAnswer = ({ statut, proposePar }: Rapprochement, moi: string | undefined) => statut === 'PROPOSE' && moi !== undefined && moi !== proposePar
