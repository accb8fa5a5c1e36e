package fr.aiguillage.policies;

import java.util.List;

/**
 * A rule of a {@link Table}, as it was read.
 *
 * @param ligne its number in the table, from 1
 * @param id unique in the document
 * @param libelle what it says of itself in French; empty when it says nothing
 * @param cellules one per input of the table
 * @param sorties one per output: a code, or a boolean
 */
public record Regle(int ligne, String id, String libelle, List<Cellule> cellules, List<Object> sorties) {}
