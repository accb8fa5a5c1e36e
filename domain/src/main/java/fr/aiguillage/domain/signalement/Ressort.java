package fr.aiguillage.domain.signalement;

/**
 * Where authorities are competent for one commune: its département, collectivité and region, as INSEE codes. They are
 * not nested: 69 is the Rhône (69D) or the Métropole de Lyon (69M) by commune.
 */
public record Ressort(String departement, String collectivite, String region) {}
