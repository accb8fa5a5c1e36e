/** What dmn-js says in English on a table, in French; what is not here stays as it is. */
const FRENCH: Record<string, string> = {
  'Hit policy:': 'Résultat :', 'Hit policy': 'Résultat', When: 'Quand', And: 'Et', Then: 'Alors', Annotations: 'Notes', Input: 'Entrée', Output: 'Sortie',
  'Add input': 'Ajouter une entrée', 'Add output': 'Ajouter une sortie', 'Add rule': 'Ajouter une règle', 'Add annotation': 'Ajouter une note',
  'Remove rule': 'Supprimer la règle', 'Remove input column': 'Supprimer l’entrée', 'Remove output column': 'Supprimer la sortie',
  'Input values': 'Valeurs de l’entrée', 'Output values': 'Valeurs de la sortie', 'Input type': 'Type de l’entrée', 'Output type': 'Type de la sortie',
  'Input label: ': 'Libellé de l’entrée : ', 'Input expression: ': 'Expression de l’entrée : ', 'Output label': 'Libellé de la sortie', 'Output name': 'Nom de la sortie',
  'Decision name: ': 'Nom de la décision : ', 'Predefined values': 'Valeurs connues', 'Expression language': 'Langage', Yes: 'Oui', No: 'Non', Type: 'Type', Value: 'Valeur', Values: 'Valeurs',
  'Strings must be in double quotes': 'Les textes se mettent entre guillemets droits', 'Test type': 'Épreuve', Range: 'Intervalle', Comparison: 'Comparaison',
}

/** As dmn-js wants it: replacements are names in braces. */
export const translated = (tongue: string) => (text: string, replacements: Record<string, string> = {}) =>
  ((tongue === 'fr' && FRENCH[text]) || text).replaceAll(/\{(\w+)\}/g, (whole, name: string) => replacements[name] ?? whole)
